parser grammar Ec2QueryParser;

options { tokenVocab = Ec2QueryLexer; }

query
  : firstParameter parameter* AUTHPARAMS? BLANKS? EOF
  ;

firstParameter
  : FIRST_NAME value
  ;

parameter
  : NEXT_NAME value
  ;

value
  : (TEXT | BLANKS | PLUS | ESCAPE | BROKEN_ESCAPE | BARE_NAME)*
  ;
