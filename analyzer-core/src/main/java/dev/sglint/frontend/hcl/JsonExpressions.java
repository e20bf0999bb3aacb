package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.Expression.ObjectLiteral;
import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.json.JsonValue;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** JSON values to expressions: every string is a template, every key too. */
final class JsonExpressions {
  private final Problems problems;

  JsonExpressions(Problems problems) {
    this.problems = problems;
  }

  Expression expression(JsonValue value) {
    if (value instanceof JsonValue.ObjectValue object) {
      List<ObjectLiteral.Item> items = new ArrayList<>();
      for (JsonValue.Member member : object.members()) {
        SourceSpan name = member.nameSpan();
        MappedText key = MappedText.of(name.file(), member.name(), name.start());
        items.add(new ObjectLiteral.Item(template(key, name), expression(member.value())));
      }
      return new ObjectLiteral(items, object.span());
    }
    if (value instanceof JsonValue.ArrayValue array) {
      List<Expression> elements = new ArrayList<>(array.elements().size());
      array.elements().forEach(element -> elements.add(expression(element)));
      return new Expression.Tuple(elements, array.span());
    }
    return scalar((JsonValue.Scalar) value);
  }

  private Expression scalar(JsonValue.Scalar scalar) {
    SourceSpan span = scalar.span();
    return switch (scalar.type()) {
      case NULL -> new Expression.NullLiteral(span);
      case BOOLEAN -> new Expression.BooleanLiteral(scalar.text().equals("true"), span);
      case NUMBER -> number(scalar.text(), span);
      case STRING -> template(scalar.mapped(), span);
    };
  }

  private Expression number(String text, SourceSpan span) {
    if (Literals.isTooLong(text)) {
      problems.add(DiagnosticCode.LIMIT, span, "the number is too long to be read");
      return new Expression.Invalid(span);
    }
    return new Expression.NumberLiteral(new BigDecimal(text), span);
  }

  private Expression template(MappedText text, SourceSpan span) {
    if (text.text().isEmpty()) {
      return new Expression.Template(List.of(), false, span);
    }
    if (text.text().contains("${") || text.text().contains("%{")) {
      Parsed<Expression> parsed = HclReader.template(text);
      for (Diagnostic diagnostic : parsed.diagnostics()) {
        problems.add(diagnostic.code(), diagnostic.span(), diagnostic.message());
      }
      return parsed.value();
    }
    Problems inside = new Problems(text::span);
    String meant = Literals.lines(text.text(), 0, inside);
    inside.sorted().forEach(d -> problems.add(d.code(), d.span(), d.message()));
    return new Expression.Template(List.of(new TemplatePart.Text(meant, span)), false, span);
  }
}
