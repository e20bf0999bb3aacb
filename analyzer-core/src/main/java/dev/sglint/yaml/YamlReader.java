package dev.sglint.yaml;

import dev.sglint.source.CodePoints;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the YAML document of a text. Depth, and what aliases unfold to, are bounded. */
public final class YamlReader {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_ALIASES = 10_000;
  private static final int MAX_NODES = 1_000_000;
  private static final int MAX_LENGTH = 16 * 1024 * 1024;

  /** The tag of what has none. */
  private static final Tag NONE = new Tag("?");

  private final String file;
  private final String text;
  private final CodePoints codePoints;
  private final IdentityHashMap<Node, Optional<Unfolded>> done = new IdentityHashMap<>();

  /**
   * What reading gave.
   *
   * @param node the document; empty where there is none, or a problem
   * @param aliases where values are written by the names of anchors
   */
  public record Outcome(
      Optional<YamlNode> node, Optional<Problem> problem, List<SourceSpan> aliases) {
    public Outcome {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Why a text is not YAML, or not looked at, and where.
   *
   * @param isLimit whether it may well be YAML, and is more than we look at
   * @param start where what is malformed begins: a bracket that nothing closes, for instance
   */
  public record Problem(String words, boolean isLimit, SourceSpan span, SourceSpan start) {}

  private record Unfolded(YamlNode node, long size) {}

  private static final class TooMuchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Mark mark;

    TooMuchException(String words, Mark mark) {
      super(words);
      this.mark = mark;
    }
  }

  /** Passes events on and remembers where they and aliases stand, which nodes do not know. */
  private static final class Events extends ParserImpl {
    private final List<Mark> aliases = new ArrayList<>();
    private Optional<Mark> last = Optional.empty();

    Events(StreamReader reader, LoaderOptions options) {
      super(reader, options);
    }

    @Override
    public Event getEvent() {
      Event event = super.getEvent();
      last = Optional.ofNullable(event.getStartMark());
      if (event.is(Event.ID.Alias)) {
        aliases.add(event.getStartMark());
      }
      return event;
    }
  }

  private static final class NoSchema extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // Nothing is resolved: that is for those who know the schema.
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return NONE;
    }
  }

  private YamlReader(String file, String text) {
    this.file = file;
    this.text = text;
    this.codePoints = CodePoints.of(text);
  }

  /** Reads a text that holds one document. */
  public static Outcome read(String file, String text) {
    return new YamlReader(file, text).read();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setCodePointLimit(MAX_LENGTH);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private Outcome read() {
    Optional<Problem> unprintable = unprintable();
    if (unprintable.isPresent()) {
      return new Outcome(Optional.empty(), unprintable, List.of());
    }
    LoaderOptions options = options();
    Events events = new Events(new WholeText(text), options);
    Optional<YamlNode> node = Optional.empty();
    Optional<Problem> problem = Optional.empty();
    try {
      Node root = new Composer(events, new NoSchema(), options).getSingleNode();
      node = root == null ? Optional.empty() : Optional.of(unfolded(root).node());
    } catch (TooMuchException e) {
      problem = Optional.of(limit(String.valueOf(e.getMessage()), Optional.of(e.mark)));
    } catch (MarkedYAMLException e) {
      String words = e.getProblem() == null ? "it is malformed" : e.getProblem();
      Optional<Mark> mark = Optional.ofNullable(e.getProblemMark());
      Optional<Mark> start = Optional.ofNullable(e.getContextMark()).or(() -> mark);
      problem = Optional.of(new Problem(words, false, span(mark), span(start)));
    } catch (YAMLException e) {
      String words = e.getMessage() == null ? "it is malformed" : e.getMessage();
      // The library marks what is malformed, and not what is too much for it.
      problem = Optional.of(limit(words.lines().findFirst().orElse(""), events.last));
    }
    List<SourceSpan> aliases = new ArrayList<>();
    for (Mark mark : events.aliases) {
      int start = offset(mark);
      aliases.add(new SourceSpan(file, start, start));
    }
    return new Outcome(node, problem, aliases);
  }

  /** A character that no YAML has. */
  private Optional<Problem> unprintable() {
    for (int at = 0; at < text.length(); at++) {
      int c = text.codePointAt(at);
      if (!StreamReader.isPrintable(c)) {
        SourceSpan place = new SourceSpan(file, at, at);
        String words = "the character U+%04X is not allowed".formatted(c);
        return Optional.of(new Problem(words, false, place, place));
      }
      at += Character.charCount(c) - 1;
    }
    return Optional.empty();
  }

  private Problem limit(String words, Optional<Mark> mark) {
    return new Problem(words, true, span(mark), span(mark));
  }

  private SourceSpan span(Optional<Mark> mark) {
    int offset = mark.map(this::offset).orElse(0);
    return new SourceSpan(file, offset, offset);
  }

  /** Marks count code points. */
  private int offset(Mark mark) {
    return codePoints.offset(mark.getIndex());
  }

  private SourceSpan span(Node node) {
    int start = offset(node.getStartMark());
    return new SourceSpan(file, start, Math.max(start, offset(node.getEndMark())));
  }

  private Unfolded unfolded(Node node) throws TooMuchException {
    Optional<Unfolded> before = done.get(node);
    if (before != null) {
      return before.orElseThrow(
          () -> new TooMuchException("an anchor is used inside itself", node.getStartMark()));
    }
    done.put(node, Optional.empty());
    Unfolded made = made(node);
    if (made.size() > MAX_NODES) {
      throw new TooMuchException(
          "the document unfolds to more than " + MAX_NODES + " nodes", node.getStartMark());
    }
    done.put(node, Optional.of(made));
    return made;
  }

  private Unfolded made(Node node) throws TooMuchException {
    Optional<String> tag =
        node.getTag().equals(NONE) || node.getTag().getValue().equals("!")
            ? Optional.empty()
            : Optional.of(node.getTag().getValue());
    SourceSpan span = span(node);
    long size = 1;
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> elements = new ArrayList<>();
      for (Node inner : sequence.getValue()) {
        Unfolded element = unfolded(inner);
        size += element.size();
        elements.add(element.node());
      }
      return new Unfolded(
          new YamlNode.Sequence(elements, tag, ending(span, sequence, last(elements))), size);
    }
    if (node instanceof MappingNode mapping) {
      List<YamlNode.Pair> pairs = new ArrayList<>();
      for (NodeTuple tuple : mapping.getValue()) {
        Unfolded key = unfolded(tuple.getKeyNode());
        Unfolded value = unfolded(tuple.getValueNode());
        size += key.size() + value.size();
        pairs.add(new YamlNode.Pair(key.node(), value.node()));
      }
      Optional<YamlNode> last =
          pairs.isEmpty() ? Optional.empty() : Optional.of(pairs.get(pairs.size() - 1).value());
      return new Unfolded(new YamlNode.Mapping(pairs, tag, ending(span, mapping, last)), size);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new Unfolded(
        new YamlNode.Scalar(scalar.getValue(), style(scalar, node), tag, span), size);
  }

  private static Optional<YamlNode> last(List<YamlNode> elements) {
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(elements.size() - 1));
  }

  /** The library lets a block end where the next one begins; here it ends with its last part. */
  private static SourceSpan ending(
      SourceSpan span, CollectionNode<?> collection, Optional<YamlNode> last) {
    boolean block = collection.getFlowStyle() == DumperOptions.FlowStyle.BLOCK;
    return block && last.isPresent() && last.get().span().end() >= span.start()
        ? new SourceSpan(span.file(), span.start(), Math.min(span.end(), last.get().span().end()))
        : span;
  }

  private static YamlNode.Scalar.Style style(ScalarNode scalar, Node node) {
    if (node.getTag().getValue().equals("!")) {
      return YamlNode.Scalar.Style.QUOTED;
    }
    DumperOptions.ScalarStyle style = scalar.getScalarStyle();
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> YamlNode.Scalar.Style.QUOTED;
      case LITERAL, FOLDED -> YamlNode.Scalar.Style.BLOCK;
      default -> YamlNode.Scalar.Style.PLAIN;
    };
  }
}
