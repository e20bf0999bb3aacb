lexer grammar HclLexer;

// The words of HCL. What a bracket opens, where a line break counts and where a template ends cannot be said by regular
// expressions: HclLexerBase follows the brackets, and gives some tokens the more exact type that the parser sees.

options { superClass = HclLexerBase; }

tokens {
  BLOCK_BEGIN,        // a brace after a block's header; LBRACE is that of an object
  BLOCK_END,
  FOR_BRACE,          // a brace or bracket that the word "for" follows
  FOR_BRACKET,
  INTERPOLATION_END,
  BREAK,              // a line break between the items of an object; NEWLINE ends an attribute or a block
  HEREDOC_END
}

FOR    : 'for' ;
IN     : 'in' ;
IF     : 'if' ;
ELSE   : 'else' ;
ENDIF  : 'endif' ;
ENDFOR : 'endfor' ;
NAME   : [\p{ID_Start}_] [\p{ID_Continue}\-]* ;
// With what makes it no number, as "1.2.3": that is not two of them.
NUMBER : [0-9] ( [0-9] | '.' [0-9] | '.'? [eE] [+\-]? [0-9] )* ;

ASSIGN       : '=' ;
ARROW        : '=>' ;
COLON        : ':' ;
DOUBLE_COLON : '::' ;
QUESTION     : '?' ;
COMMA        : ',' ;
DOT          : '.' ;
ELLIPSIS     : '...' ;

OR               : '||' ;
AND              : '&&' ;
EQUAL            : '==' ;
NOT_EQUAL        : '!=' ;
GREATER          : '>' ;
GREATER_OR_EQUAL : '>=' ;
LESS             : '<' ;
LESS_OR_EQUAL    : '<=' ;
PLUS             : '+' ;
MINUS            : '-' ;
STAR             : '*' ;
SLASH            : '/' ;
PERCENT          : '%' ;
NOT              : '!' ;

LPAREN    : '(' ;
RPAREN    : ')' ;
LBRACKET  : '[' ;
RBRACKET  : ']' ;
LBRACE    : '{' ;
RBRACE    : '}' ;
STRIP_END : '~}' ;

// One with nothing to evaluate is one token; any other is read in the mode QUOTED.
STRING  : '"' ( ~["\\\r\n$%] | GOOD_ESCAPE | [$%]+ ( ~["\\\r\n$%{] | GOOD_ESCAPE ) )* [$%]* '"' ;
QUOTE   : '"' ;
HEREDOC : '<<' '-'? [\p{ID_Start}_] [\p{ID_Continue}\-]* '\r'? '\n' ;

// With all the empty lines and comments that follow.
NEWLINE          : LINE_END ( [ \t\uFEFF] | LINE_END )* ;
BLANK            : [ \t\uFEFF]+ -> skip ;
COMMENT          : '/*' .*? '*/' -> skip ;
LAST_COMMENT     : ( '#' | '//' ) ~[\n]* -> skip ;
UNCLOSED_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'* ;
INVALID          : . ;

fragment LINE_END    : ( ( '#' | '//' ) ~[\n]* )? '\r'? '\n' ;
fragment GOOD_ESCAPE : '\\' ( [nrt"\\] | 'u' HEX HEX HEX HEX | 'U' HEX HEX HEX HEX HEX HEX HEX HEX ) ;
fragment HEX         : [0-9a-fA-F] ;

mode QUOTED;

INTERPOLATION : '${' '~'? ;
DIRECTIVE     : '%{' '~'? ;
TEXT          : ( ~["\\\r\n$%] | GOOD_ESCAPE | '$' '$'+ '{' | '%' '%'+ '{' )+ ;
SIGNS         : ( '$'+ | '%'+ ) -> type(TEXT) ;
BAD_ESCAPE    : '\\' ~[\r\n]? ;
QUOTE_END     : '"' ;
UNCLOSED      : [\r\n] ;

// A heredoc and a text that is a template: one token a line at most.
mode LINES;

LINES_INTERPOLATION : '${' '~'? -> type(INTERPOLATION) ;
LINES_DIRECTIVE     : '%{' '~'? -> type(DIRECTIVE) ;
LINE                : ( ( ~[$%\n] | '$' '$'+ '{' | '%' '%'+ '{' )+ '\n'? | '\n' ) -> type(TEXT) ;
LINES_SIGNS         : ( '$'+ | '%'+ ) -> type(TEXT) ;
