package dev.sglint.frontend.cloudformation.functions;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.frontend.cloudformation.value.Yaml11;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.value.Combined;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::Cidr}. */
final class Cidrs {
  private static final int MAX_COUNT = 256;

  private Cidrs() {}

  /** {@code Fn::Cidr: [block, count, bits of the hosts in each]}. */
  static Field<Datum> cidr(Call call, FunctionContext context) {
    int size = call.arguments().size();
    if (size != 3 && size != 2) {
      return context.refusal(call, "Fn::Cidr takes a block, a count and a number of bits");
    }
    List<Field<Datum>> arguments = context.evaluate(call.arguments());
    Provenance provenance = FunctionContext.provenance(call, arguments);
    if (size == 2) {
      return Data.unknown(
          UnknownReason.Kind.UNSUPPORTED, "Fn::Cidr without a number of bits", provenance);
    }
    return Combined.of(
        arguments,
        provenance,
        values -> {
          List<String> texts = new ArrayList<>(values.size());
          for (Datum value : values) {
            if (!(value instanceof Datum.Text text)) {
              return Field.unknown(Data.noText(value), provenance);
            }
            texts.add(text.text());
          }
          return blocks(call, texts, provenance, context);
        });
  }

  private static Field<Datum> blocks(
      Call call, List<String> texts, Provenance provenance, FunctionContext context) {
    Optional<BigInteger> count = Yaml11.integer(new Datum.Text(texts.get(1)));
    Optional<BigInteger> bits = Yaml11.integer(new Datum.Text(texts.get(2)));
    boolean known =
        CidrParser.parse(texts.get(0)) instanceof Cidr.Valid
            && count.isPresent()
            && bits.isPresent();
    if (!known) {
      return context.refusal(
          call, "Template error: every Fn::Cidr object requires a block, a count and bits");
    }
    IpBlock block = CidrParser.parse(texts.get(0)).block().orElseThrow();
    int all = block.family().bits() - block.prefixLength();
    boolean fits =
        bits.get().signum() > 0
            && bits.get().compareTo(BigInteger.valueOf(all)) <= 0
            && count.get().signum() > 0
            && count.get().compareTo(BigInteger.valueOf(MAX_COUNT)) <= 0;
    int hosts = fits ? bits.get().intValue() : 0;
    if (!fits || BigInteger.ONE.shiftLeft(all - hosts).compareTo(count.get()) < 0) {
      return context.refusal(
          call,
          "Template error: "
              + count.get()
              + " blocks of "
              + bits.get()
              + " bits do not fit in "
              + block.text());
    }
    List<Field<Datum>> blocks = new ArrayList<>();
    for (int i = 0; i < count.get().intValue(); i++) {
      BigInteger first = block.first().add(BigInteger.valueOf(i).shiftLeft(hosts));
      String text =
          IpBlock.addressText(block.family(), first) + "/" + (block.family().bits() - hosts);
      blocks.add(Data.text(text, provenance));
    }
    return Data.items(blocks, provenance);
  }
}
