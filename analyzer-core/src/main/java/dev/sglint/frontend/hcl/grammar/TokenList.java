package dev.sglint.frontend.hcl.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** All tokens of a text, read at once; the last one is the end. */
public final class TokenList implements TokenStream {
  private final TokenSource source;
  private final List<Token> tokens = new ArrayList<>();
  private final int last;
  private int at;

  public TokenList(TokenSource source) {
    this.source = source;
    Token token;
    do {
      token = source.nextToken();
      ((CommonToken) token).setTokenIndex(tokens.size());
      tokens.add(token);
    } while (token.getType() != Token.EOF);
    this.last = tokens.size() - 1;
  }

  public List<Token> tokens() {
    return tokens;
  }

  @Override
  public Token LT(int distance) {
    int index = distance > 0 ? at + distance - 1 : at + distance;
    return tokens.get(Math.max(0, Math.min(index, last)));
  }

  @Override
  public int LA(int distance) {
    return LT(distance).getType();
  }

  @Override
  public Token get(int index) {
    return tokens.get(index);
  }

  @Override
  public TokenSource getTokenSource() {
    return source;
  }

  @Override
  public void consume() {
    if (at < last) {
      at++;
    }
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, last);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public String getSourceName() {
    return source.getSourceName();
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, last));
  }

  @Override
  public String getText(Interval interval) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, interval.a); i <= Math.min(interval.b, last); i++) {
      if (tokens.get(i).getType() != Token.EOF) {
        text.append(tokens.get(i).getText());
      }
    }
    return text.toString();
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
