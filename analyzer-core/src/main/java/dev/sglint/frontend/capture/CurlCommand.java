package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.QueryTexts;
import dev.sglint.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A curl command line: its data, joined as curl joins them, or the query of its URL. */
final class CurlCommand {
  private static final Set<String> DATA =
      Set.of("-d", "--data", "--data-raw", "--data-ascii", "--data-binary", "--json");
  private static final String ENCODED = "--data-urlencode";

  private CurlCommand() {}

  static boolean mayHoldQuery(List<MappedText> words) {
    return words.stream().anyMatch(word -> word.text().contains("Action="));
  }

  static void read(List<MappedText> words, RequestSink sink) {
    List<MappedText> urls = new ArrayList<>();
    MappedText.Builder body = new MappedText.Builder(words.get(0).file());
    for (int i = 1; i < words.size(); i++) {
      MappedText word = words.get(i);
      String text = word.text();
      int equals = text.startsWith("--") ? text.indexOf('=') : -1;
      String option = equals < 0 ? text : text.substring(0, equals);
      boolean data = DATA.contains(option) || option.equals(ENCODED);
      if (data && equals >= 0) {
        append(body, word.part(equals + 1, text.length()), option.equals(ENCODED));
      } else if (data && i + 1 < words.size()) {
        i++;
        append(body, words.get(i), option.equals(ENCODED));
      } else if (text.startsWith("-d") && text.length() > 2) {
        append(body, word.part(2, text.length()), false);
      } else if (text.contains("?") && text.contains("Action=")) {
        urls.add(word);
      }
    }
    if (body.length() > 0) {
      QueryTexts.read(body.build(), sink);
    }
    urls.forEach(url -> QueryTexts.read(url, sink));
  }

  private static void append(MappedText.Builder body, MappedText data, boolean encode) {
    String text = data.text();
    if (text.startsWith("@")) {
      return;
    }
    if (body.length() > 0) {
      long at = data.span(0, 0).start();
      body.append("&", at, at);
    }
    int value = encode ? text.indexOf('=') + 1 : text.length();
    body.append(data, 0, value);
    for (int i = value; i < text.length(); i++) {
      char c = text.charAt(i);
      var place = data.span(i, i + 1);
      if (c == '%' || c == '&' || c == '+' || c == '=' || c == ' ') {
        body.append(String.format("%%%02X", (int) c), place.start(), place.end());
      } else {
        body.append(data, i, i + 1);
      }
    }
  }
}
