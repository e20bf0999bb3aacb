package dev.sglint.frontend.cloudformation.functions;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.value.Field;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The functions that need nothing but their arguments. */
public final class Functions {
  private static final Map<String, BiFunction<Call, FunctionContext, Field<Datum>>> ALL =
      Map.of(
          "Fn::Base64", Texts::base64,
          "Fn::Cidr", Cidrs::cidr,
          "Fn::Join", Texts::join,
          "Fn::Length", Lists::length,
          "Fn::Select", Lists::select,
          "Fn::Split", Texts::split,
          "Fn::ToJsonString", Texts::toJsonString);

  private Functions() {}

  /** What a call gives; empty for a function that is not one of these. */
  public static Optional<Field<Datum>> call(Call call, FunctionContext context) {
    BiFunction<Call, FunctionContext, Field<Datum>> function = ALL.get(call.function());
    return function == null ? Optional.empty() : Optional.of(function.apply(call, context));
  }
}
