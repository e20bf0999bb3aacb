package dev.sglint.frontend.hcl.grammar;

import java.util.Arrays;
import java.util.Optional;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Pair;

/**
 * Follows what is open: that decides whether a line break ends a statement, separates items or is
 * nothing, what a brace is, and which mode reads on.
 *
 * <p>Blocks are balanced in what it gives: what is open at the end of the text, or where {@link
 * #useLayout the layout} says that something was left open, is closed by tokens without text.
 */
public abstract class HclLexerBase extends Lexer {
  /** What can be open; a file or block in which statements stand is a {@code BLOCK}. */
  private enum Kind {
    BLOCK,
    OBJECT,
    FOR_BRACE,
    BRACKET,
    PARENTHESIS,
    INTERPOLATION,
    QUOTED,
    HEREDOC,
    TEMPLATE
  }

  private static final int DROPPED = Lexer.SKIP;

  /** So far out is the mate of a bracket looked for. */
  private static final int MAX_MATES = 500;

  private final TextCharStream input;
  private final String text;
  private Kind[] kinds = new Kind[16];
  private int[] openedAt = new int[16];
  private String[] markers = new String[16];

  /** For each the innermost block around it, or itself. */
  private int[] blocks = new int[16];

  private int top = -1;

  /** Whether the {@code =} of an attribute was seen on this line. */
  private boolean inValue;

  /** Whether a comment was found not to be closed: no later one is then, and none is searched. */
  private boolean commentNotClosed;

  private boolean unbalanced;
  private boolean newlineOwed;
  private Optional<Layout> layout = Optional.empty();

  /** How many heredocs are open that have their end: no layout counts in them. */
  private int heredocs;

  protected HclLexerBase(CharStream input) {
    super(input);
    this.input = (TextCharStream) input;
    this.text = this.input.text();
    push(Kind.BLOCK, 0);
  }

  /** The text is one expression: line breaks mean nothing. */
  public void startAsExpression() {
    kinds[0] = Kind.PARENTHESIS;
    blocks[0] = -1;
  }

  /** The text is one template. */
  public void startAsTemplate() {
    kinds[0] = Kind.TEMPLATE;
    blocks[0] = -1;
    mode(HclLexer.LINES);
  }

  /** Closes what the indentation of later lines shows to have been left open. */
  public void useLayout() {
    layout = Optional.of(new Layout(text));
  }

  /** Whether something was not closed, or closed that was not open. */
  public boolean unbalanced() {
    return unbalanced;
  }

  @Override
  public Token nextToken() {
    if (newlineOwed) {
      newlineOwed = false;
      return empty(HclLexer.NEWLINE);
    }
    while (true) {
      if (layout.isPresent()) {
        int closed = closedByLayout(layout.get());
        if (closed != DROPPED) {
          return empty(closed);
        }
      }
      int start = input.index();
      if (start >= text.length()) {
        return empty(end());
      }
      if (commentNotClosed && _mode == DEFAULT_MODE && text.startsWith("/*", start)) {
        return unclosedComment(start);
      }
      _type = Token.INVALID_TYPE;
      int matched = getInterpreter().match(input, _mode);
      int type = _type == Token.INVALID_TYPE ? matched : _type;
      if (type != DROPPED) {
        type = follow(type, start);
      }
      if (type != DROPPED) {
        return token(type, start, input.index());
      }
    }
  }

  private Token unclosedComment(int start) {
    input.seek(Layout.lineEnd(text, start));
    return token(HclLexer.UNCLOSED_COMMENT, start, input.index());
  }

  private Token empty(int type) {
    return token(type, input.index(), input.index());
  }

  private Token token(int type, int start, int end) {
    return new CommonToken(source(), type, Token.DEFAULT_CHANNEL, start, end - 1);
  }

  private Pair<org.antlr.v4.runtime.TokenSource, CharStream> source() {
    return _tokenFactorySourcePair;
  }

  /** Takes notice of a token; gives the type that it really is of. */
  private int follow(int type, int start) {
    return switch (type) {
      case HclLexer.NEWLINE -> newline();
      case HclLexer.ASSIGN -> {
        inValue |= kinds[top] == Kind.BLOCK;
        yield type;
      }
      case HclLexer.LBRACE -> brace(start);
      case HclLexer.LBRACKET -> {
        push(Kind.BRACKET, start);
        yield Layout.forFollows(text, input.index()) ? HclLexer.FOR_BRACKET : type;
      }
      case HclLexer.LPAREN -> opened(type, Kind.PARENTHESIS, start);
      case HclLexer.QUOTE -> opened(type, Kind.QUOTED, start);
      case HclLexer.INTERPOLATION, HclLexer.DIRECTIVE -> opened(type, Kind.INTERPOLATION, start);
      case HclLexer.HEREDOC -> heredoc(start);
      case HclLexer.TEXT -> kinds[top] == Kind.HEREDOC ? line(start) : type;
      case HclLexer.QUOTE_END -> {
        pop();
        yield type;
      }
      case HclLexer.UNCLOSED -> {
        input.seek(start);
        pop();
        yield type;
      }
      case HclLexer.UNCLOSED_COMMENT -> {
        commentNotClosed = true;
        input.seek(Layout.lineEnd(text, start));
        yield type;
      }
      case HclLexer.RPAREN, HclLexer.RBRACKET, HclLexer.RBRACE -> closed(type);
      case HclLexer.STRIP_END -> {
        if (kinds[top] == Kind.INTERPOLATION) {
          pop();
          yield HclLexer.INTERPOLATION_END;
        }
        input.seek(start + 1);
        yield HclLexer.INVALID;
      }
      default -> type;
    };
  }

  private int newline() {
    if (kinds[top] == Kind.BLOCK) {
      inValue = false;
      return HclLexer.NEWLINE;
    }
    return kinds[top] == Kind.OBJECT ? HclLexer.BREAK : DROPPED;
  }

  private int brace(int start) {
    if (kinds[top] == Kind.BLOCK && !inValue) {
      push(Kind.BLOCK, start);
      return HclLexer.BLOCK_BEGIN;
    }
    boolean each = Layout.forFollows(text, input.index());
    push(each ? Kind.FOR_BRACE : Kind.OBJECT, start);
    return each ? HclLexer.FOR_BRACE : HclLexer.LBRACE;
  }

  private int opened(int type, Kind kind, int start) {
    push(kind, start);
    return type;
  }

  private int closed(int type) {
    if (top > 0 && closes(type, kinds[top])) {
      Kind kind = kinds[top];
      pop();
      return switch (kind) {
        case INTERPOLATION -> HclLexer.INTERPOLATION_END;
        case BLOCK -> {
          inValue = false;
          yield HclLexer.BLOCK_END;
        }
        case OBJECT, FOR_BRACE, BRACKET, PARENTHESIS, QUOTED, HEREDOC, TEMPLATE -> type;
      };
    }
    unbalanced = true;
    if (layout.isPresent()) {
      for (int i = top; i > Math.max(block(), 0); i--) {
        if (closes(type, kinds[i])) {
          popTo(i);
          return closed(type);
        }
      }
    }
    return type;
  }

  private static boolean closes(int type, Kind kind) {
    return switch (kind) {
      case BLOCK, OBJECT, FOR_BRACE, INTERPOLATION -> type == HclLexer.RBRACE;
      case BRACKET -> type == HclLexer.RBRACKET;
      case PARENTHESIS -> type == HclLexer.RPAREN;
      case QUOTED, HEREDOC, TEMPLATE -> false;
    };
  }

  private int heredoc(int start) {
    push(Kind.HEREDOC, start);
    int name = start + (text.charAt(start + 2) == '-' ? 3 : 2);
    markers[top] = Layout.strip(text.substring(name, input.index()));
    heredocs += endsSomewhere() ? 1 : 0;
    return HclLexer.HEREDOC;
  }

  private boolean endsSomewhere() {
    return layout.isEmpty() || layout.get().hasLine(markers[top], openedAt[top]);
  }

  /** A line of a heredoc, or its end: the line break behind that belongs to the statement. */
  private int line(int start) {
    int end = input.index();
    String marker = markers[top];
    boolean maybe = end - start >= marker.length() && text.charAt(start - 1) == '\n';
    if (!maybe || !Layout.isLine(text, start, end, marker)) {
      return HclLexer.TEXT;
    }
    if (text.charAt(end - 1) == '\n') {
      end -= end - 2 >= start && text.charAt(end - 2) == '\r' ? 2 : 1;
    }
    input.seek(end);
    heredocs -= endsSomewhere() ? 1 : 0;
    pop();
    return HclLexer.HEREDOC_END;
  }

  private void push(Kind kind, int start) {
    top++;
    if (top == kinds.length) {
      kinds = Arrays.copyOf(kinds, top * 2);
      openedAt = Arrays.copyOf(openedAt, top * 2);
      markers = Arrays.copyOf(markers, top * 2);
      blocks = Arrays.copyOf(blocks, top * 2);
    }
    kinds[top] = kind;
    openedAt[top] = start;
    blocks[top] = kind == Kind.BLOCK ? top : blocks[top - 1];
    inValue &= kind != Kind.BLOCK;
    mode(mode(kind));
  }

  private void pop() {
    popTo(top - 1);
  }

  /** Closes all above one. */
  private void popTo(int index) {
    top = index;
    mode(mode(kinds[top]));
  }

  private static int mode(Kind kind) {
    return switch (kind) {
      case QUOTED -> HclLexer.QUOTED;
      case HEREDOC, TEMPLATE -> HclLexer.LINES;
      case BLOCK, OBJECT, FOR_BRACE, BRACKET, PARENTHESIS, INTERPOLATION -> Lexer.DEFAULT_MODE;
    };
  }

  /** The innermost block that is open, the file if none is, or -1 where there are no statements. */
  private int block() {
    return blocks[top];
  }

  /** At the end of the text: closes one thing after the other. */
  private int end() {
    if (top == 0) {
      return Token.EOF;
    }
    unbalanced = true;
    if (kinds[top] == Kind.BLOCK) {
      pop();
      return HclLexer.BLOCK_END;
    }
    int block = block();
    popTo(Math.max(block, 0));
    inValue = false;
    return block < 0 ? Token.EOF : HclLexer.NEWLINE;
  }

  /** Where a line begins: closes what its indentation shows to have been left open before. */
  private int closedByLayout(Layout lines) {
    int at = lines.firstOfLine(input.index());
    if (at >= 0 && heredocs > 0) {
      endHeredoc(at);
    }
    if (at < 0 || heredocs > 0 || top == 0 || block() < 0 || kinds[top] == Kind.QUOTED) {
      return DROPPED;
    }
    int indent = lines.indent(at);
    return top > block() ? closedValue(lines, at, indent) : closedBlock(lines, at, indent);
  }

  /** A line that is the end of a heredoc is that also where something in it was left open. */
  private void endHeredoc(int at) {
    int heredoc = top;
    while (heredoc > 0 && kinds[heredoc] != Kind.HEREDOC && kinds[heredoc] != Kind.BLOCK) {
      heredoc--;
    }
    boolean ends =
        heredoc < top
            && kinds[heredoc] == Kind.HEREDOC
            && Layout.isLine(text, at, Layout.lineEnd(text, at), markers[heredoc]);
    if (ends) {
      unbalanced = true;
      popTo(heredoc);
      input.seek(text.lastIndexOf('\n', at) + 1);
    }
  }

  private int closedValue(Layout lines, int at, int indent) {
    int outermost = block() + 1;
    boolean statement = lines.startsStatement(at);
    if (statement && indent <= lines.indent(openedAt[outermost])) {
      return endValue(outermost);
    }
    int mate = mate(lines, text.charAt(at), indent);
    if (mate >= outermost) {
      popTo(mate);
    } else if (mate >= 0) {
      return endValue(outermost);
    } else if (statement) {
      while (top > outermost && lines.indent(openedAt[top]) >= indent) {
        pop();
      }
    }
    return DROPPED;
  }

  private int endValue(int outermost) {
    unbalanced = true;
    popTo(outermost - 1);
    inValue = false;
    return HclLexer.NEWLINE;
  }

  private int closedBlock(Layout lines, int at, int indent) {
    int opened = lines.indent(openedAt[top]);
    boolean left = lines.startsBlock(at) ? indent <= opened : indent < opened;
    left &= text.charAt(at) == '}' ? mate(lines, '}', indent) > 0 : lines.startsStatement(at);
    if (!left) {
      return DROPPED;
    }
    unbalanced = true;
    newlineOwed = true;
    pop();
    return HclLexer.BLOCK_END;
  }

  /** What the closing bracket at the beginning of a line should close, or -1. */
  private int mate(Layout lines, char bracket, int indent) {
    int type =
        switch (bracket) {
          case '}' -> HclLexer.RBRACE;
          case ']' -> HclLexer.RBRACKET;
          case ')' -> HclLexer.RPAREN;
          default -> Token.INVALID_TYPE;
        };
    int last = type == Token.INVALID_TYPE ? top : Math.max(0, top - MAX_MATES);
    for (int i = top; i > last; i--) {
      if (closes(type, kinds[i]) && lines.indent(openedAt[i]) == indent) {
        return i;
      }
    }
    return -1;
  }
}
