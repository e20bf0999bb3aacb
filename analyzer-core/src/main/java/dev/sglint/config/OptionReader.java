package dev.sglint.config;

import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Settings.Option;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the options of a rule as their kinds demand. */
final class OptionReader {
  private final Section section;
  private final Mistakes mistakes;

  OptionReader(Section section, Mistakes mistakes) {
    this.section = section;
    this.mistakes = mistakes;
  }

  /** The value of an option; empty where it is not set. */
  Optional<Option> read(RuleOption option) {
    String name = option.name();
    if (!section.has(name)) {
      return Optional.empty();
    }
    return switch (option.kind()) {
      case NUMBER -> section.number(name, option.low(), option.high()).map(Option.Whole::new);
      case NUMBERS -> Optional.of(new Option.Items(numbers(option)));
      case TEXT -> section.text(name).map(Option.Text::new);
      case TEXTS ->
          Optional.of(
              new Option.Items(
                  section.texts(name).stream()
                      .map(text -> (Option) new Option.Text(text))
                      .toList()));
      case SWITCH -> section.truth(name).map(Option.Switch::new);
    };
  }

  private List<Option> numbers(RuleOption option) {
    List<Option> numbers = new ArrayList<>();
    for (YamlNode element : section.list(option.name())) {
      OptionalInt number = Scalars.whole(element);
      if (number.isPresent()
          && number.getAsInt() >= option.low()
          && number.getAsInt() <= option.high()) {
        numbers.add(new Option.Whole(number.getAsInt()));
      } else {
        mistakes.add(
            element.span(),
            "an element of `"
                + option.name()
                + "` must be a number from "
                + option.low()
                + " to "
                + option.high());
      }
    }
    return numbers;
  }
}
