lexer grammar Ec2QueryLexer;

// A query begins with a name; everything after it is cut at "&name=", where blanks and line breaks may stand around "&"
// as in the EC2 API documentation. A "&" that begins no parameter belongs to the text around it.

FIRST_NAME : NAME_CHAR+ '=' -> mode(QUERY) ;
STRAY      : . ;

mode QUERY;

AUTHPARAMS     : BLANK_CHAR* '&' BLANK_CHAR* 'AUTHPARAMS' ;
NEXT_NAME      : BLANK_CHAR* '&' BLANK_CHAR* NAME_CHAR+ '=' ;
BARE_NAME      : '&' NAME_CHAR* ;
ESCAPE         : '%' HEX HEX ;
BROKEN_ESCAPE  : '%' ;
PLUS           : '+' ;
BLANKS         : BLANK_CHAR+ ;
TEXT           : ~[&%+ \t\r\n]+ ;

fragment NAME_CHAR  : ~[&= \t\r\n] ;
fragment BLANK_CHAR : [ \t\r\n] ;
fragment HEX        : [0-9a-fA-F] ;
