parser grammar HclParser;

// One token decides everywhere, so nothing is ever predicted. For that, the operators stand in a flat list, and their
// precedence in dev.sglint.frontend.hcl.Operators; and commas are counted by the tree builder. A statement that cannot be
// read ends where HclParserBase says; the rest is read on.

options {
  tokenVocab = HclLexer;
  superClass = HclParserBase;
}

configuration : body EOF ;

bareExpression : expression EOF ;

bareTemplate : part* EOF ;

body : statement? ( NEWLINE statement? )* ;

statement
  : ( name ( ASSIGN expression | label* block )
    | block
    | ~( NEWLINE | BLOCK_BEGIN | BLOCK_END | NAME | FOR | IN | IF | ELSE | ENDIF | ENDFOR )
    )
    { endStatement(); }
  ;

block : BLOCK_BEGIN body BLOCK_END ;

label : name | STRING | quoted ;

// No word is reserved.
name : NAME | FOR | IN | IF | ELSE | ENDIF | ENDFOR ;

expression : operation ( QUESTION expression COLON expression )? ;

operation
  : operand
    ( ( OR | AND | EQUAL | NOT_EQUAL | GREATER | GREATER_OR_EQUAL | LESS | LESS_OR_EQUAL
      | PLUS | MINUS | STAR | SLASH | PERCENT
      ) operand )*
  ;

operand
  : ( MINUS | NOT )*
    ( NUMBER
    | STRING
    | name ( ( DOUBLE_COLON name )* arguments )?
    | quoted
    | heredoc
    | tuple
    | tupleFor
    | object
    | objectFor
    | parentheses
    )
    postfix*
  ;

postfix
  : DOT ( name | NUMBER | STAR )
  | ( LBRACKET | FOR_BRACKET ) ( STAR | expression ) RBRACKET
  ;

arguments : LPAREN ( expression ( COMMA expression? )* ELLIPSIS? )? RPAREN ;

parentheses : LPAREN expression RPAREN ;

tuple : LBRACKET ( expression ( COMMA expression? )* )? RBRACKET ;

tupleFor : FOR_BRACKET forIntro COLON expression ( IF expression )? RBRACKET ;

object : LBRACE BREAK* ( entry ( ( COMMA | BREAK ) entry? )* )? RBRACE ;

entry : expression ( ASSIGN | COLON ) expression ;

objectFor : FOR_BRACE forIntro COLON expression ARROW expression ELLIPSIS? ( IF expression )? RBRACE ;

forIntro : FOR name ( COMMA name )? IN expression ;

quoted : QUOTE part* QUOTE_END ;

heredoc : HEREDOC part* HEREDOC_END ;

part : TEXT | interpolation | directive ;

interpolation : INTERPOLATION expression INTERPOLATION_END ;

directive : DIRECTIVE ( IF expression | forIntro | ELSE | ENDIF | ENDFOR ) INTERPOLATION_END ;
