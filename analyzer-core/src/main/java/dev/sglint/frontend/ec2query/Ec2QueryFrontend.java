package dev.sglint.frontend.ec2query;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.Frontend;
import dev.sglint.frontend.Support;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.source.SourceFile;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads captured EC2 Query requests: bare, as URL or body, one or many, alone or among other text.
 */
public final class Ec2QueryFrontend implements Frontend {
  /** Security-group operations that are recognised and not analysed. */
  private static final List<String> UNSUPPORTED =
      List.of(
          "RevokeSecurityGroupEgress",
          "RevokeSecurityGroupIngress",
          "ModifySecurityGroupRules",
          "UpdateSecurityGroupRuleDescriptionsEgress",
          "UpdateSecurityGroupRuleDescriptionsIngress",
          "CreateSecurityGroup",
          "DeleteSecurityGroup",
          "DescribeSecurityGroups",
          "DescribeSecurityGroupRules");

  private static final Pattern ORPHAN = Pattern.compile("IpPermissions\\.[0-9]+\\.[A-Za-z0-9.]+=");

  @Override
  public Support support(SourceFile file) {
    return QueryFinder.mayHoldQuery(file.text()) ? Support.SUPPORTED : Support.UNRECOGNISED;
  }

  @Override
  public Parsed<List<Request>> read(SourceFile file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    Set<String> skippedActions = new HashSet<>();
    List<QuerySegment> segments = new QueryFinder(file.text()).find();
    for (QuerySegment segment : segments) {
      List<Diagnostic> problems = new ArrayList<>();
      Query query = QueryReader.read(file, segment, problems);
      QueryParameter action =
          query.parameters().stream()
              .filter(p -> p.name().equals("Action"))
              .findFirst()
              .orElse(null);
      if (action == null) {
        continue;
      }
      Optional<Operation> operation = Operation.ofAction(action.value());
      if (operation.isPresent()) {
        diagnostics.addAll(problems);
        requests.add(QueryMapper.map(query, operation.get(), requests.size() + 1));
        if (segment.cut()) {
          SourceSpan place = file.span(segment.end(), segment.end());
          String message =
              "the request has more than "
                  + QueryFinder.MAX_PARAMETERS
                  + " parameters: those from here on are not analysed";
          diagnostics.add(Diagnostic.error(DiagnosticCode.LIMIT, place, message));
        }
      } else if (UNSUPPORTED.contains(action.value())) {
        diagnostics.add(
            Diagnostic.warning(
                DiagnosticCode.UNSUPPORTED_ACTION,
                action.span(),
                "`" + action.value() + "` is recognised, and not analysed yet"));
      } else if (meansSecurityGroup(action.value(), query)) {
        diagnostics.add(unknownAction(action));
      } else if (skippedActions.add(action.value())) {
        diagnostics.add(
            Diagnostic.note(
                DiagnosticCode.IRRELEVANT_ACTION,
                action.span(),
                "`"
                    + shortened(action.value())
                    + "` is not about security-group rules: not analysed"));
      }
    }
    orphans(file, segments, diagnostics);
    diagnostics.sort(Comparator.comparing(Diagnostic::span));
    return new Parsed<>(List.copyOf(requests), diagnostics);
  }

  private static boolean meansSecurityGroup(String action, Query query) {
    return action.contains("SecurityGroup")
        || !nearestAction(action).isEmpty()
        || query.parameters().stream().anyMatch(p -> p.name().startsWith("IpPermissions."));
  }

  private static Diagnostic unknownAction(QueryParameter action) {
    String nearest = nearestAction(action.value());
    String hint = nearest.isEmpty() ? "" : ": did you mean `" + nearest + "`?";
    String message =
        "EC2 has no action `" + shortened(action.value()) + "` for security groups" + hint;
    return Diagnostic.error(DiagnosticCode.UNKNOWN_ACTION, action.span(), message);
  }

  private static String nearestAction(String action) {
    List<String> names = new ArrayList<>(UNSUPPORTED);
    for (Operation operation : Operation.values()) {
      names.add(operation.action());
    }
    return Suggestions.nearest(action, names);
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** Permissions that stand in no query with an action: one diagnostic for each line of them. */
  private static void orphans(
      SourceFile file, List<QuerySegment> segments, List<Diagnostic> diagnostics) {
    Matcher matcher = ORPHAN.matcher(file.text());
    int next = 0;
    int lastLine = 0;
    while (matcher.find()) {
      while (next < segments.size() && segments.get(next).end() <= matcher.start()) {
        next++;
      }
      boolean inside = next < segments.size() && segments.get(next).start() <= matcher.start();
      boolean afterCut = next > 0 && segments.get(next - 1).cut();
      int line = file.lines().position(matcher.start()).line();
      if (!inside && !afterCut && line != lastLine) {
        lastLine = line;
        diagnostics.add(
            Diagnostic.error(
                DiagnosticCode.SYNTAX,
                file.span(matcher.start(), matcher.end() - 1),
                "a permission that belongs to no request: there is no `Action=` before it"));
      }
    }
  }
}
