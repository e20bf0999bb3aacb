package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.Declarations;
import dev.sglint.frontend.ec2query.QueryTexts;
import dev.sglint.frontend.ec2query.RequestMapper;
import dev.sglint.frontend.ec2query.WireParameter;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Operation;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers the requests of a file, maps them, and says what is no request of ours. */
final class RequestSink implements QueryTexts.Sink {
  private static final int LONGEST_SHOWN = 80;
  private static final int MAX_SKIPPED_ACTIONS = 1000;

  private final Declarations declarations;

  /** Used where requests are made, which may be in another thread. */
  private final RequestMapper mapper = new RequestMapper();

  private final RequestMapper ruleMapper = new RequestMapper();
  private final Set<String> skippedActions = new HashSet<>();
  private int requests;
  private int states;

  RequestSink(Declarations declarations) {
    this.declarations = declarations;
  }

  /** A request whose operation its form tells. */
  void request(Operation operation, WireRequest request) {
    int sequence = operation.isRequest() ? ++requests : ++states;
    declarations.request(() -> mapper.map(request, operation, sequence));
  }

  /** The rules of an answer, as permissions. */
  List<IpPermission> storedRules(WireRequest rules) {
    return ruleMapper.map(rules, Operation.RULES_STATE, 0).permissions();
  }

  @Override
  public void query(WireRequest request, List<Diagnostic> problems) {
    Optional<WireParameter> action =
        request.parameters().stream().filter(p -> p.name().equals("Action")).findFirst();
    // An action alone stands in a sentence or in source code.
    if (action.isEmpty() || request.parameters().size() < 2) {
      return;
    }
    String name = action.get().value();
    Optional<Operation> operation = Operation.ofAction(name);
    if (operation.isPresent()) {
      problems.forEach(declarations::diagnostic);
      request(operation.get(), request);
    } else if (!name.startsWith("Describe") && meansSecurityGroup(name, request)) {
      declarations.diagnostic(unknownAction(action.get()));
    } else if (isActionOfAws(name, request)
        && skippedActions.size() < MAX_SKIPPED_ACTIONS
        && skippedActions.add(name)) {
      String message = "`" + shortened(name) + "` is not about security-group rules: not analysed";
      declarations.diagnostic(
          Diagnostic.note(DiagnosticCode.IRRELEVANT_ACTION, action.get().span(), message));
    }
  }

  @Override
  public void diagnostic(Diagnostic diagnostic) {
    declarations.diagnostic(diagnostic);
  }

  private static boolean isActionOfAws(String name, WireRequest request) {
    return name.chars().allMatch(Character::isLetter)
        && request.parameters().stream().anyMatch(p -> p.name().equals("Version"));
  }

  private static boolean meansSecurityGroup(String action, WireRequest request) {
    return action.contains("SecurityGroup")
        || !nearestAction(action).isEmpty()
        || request.parameters().stream().anyMatch(p -> p.name().startsWith("IpPermissions."));
  }

  private static Diagnostic unknownAction(WireParameter action) {
    String nearest = nearestAction(action.value());
    String hint = nearest.isEmpty() ? "" : ": did you mean `" + nearest + "`?";
    String message =
        "EC2 has no action `" + shortened(action.value()) + "` for security groups" + hint;
    return Diagnostic.error(DiagnosticCode.UNKNOWN_ACTION, action.span(), message);
  }

  private static String nearestAction(String action) {
    List<String> names = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      names.add(operation.action());
    }
    return Suggestions.nearest(action, names);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
