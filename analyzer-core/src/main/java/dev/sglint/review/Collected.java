package dev.sglint.review;

import dev.sglint.diff.GroupPermits;
import dev.sglint.diff.Side;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.GroupListener;
import dev.sglint.engine.Replay;
import dev.sglint.engine.RequestListener;
import dev.sglint.model.SecurityGroup;
import java.util.ArrayList;
import java.util.List;

/** What an analysis tells beside its result, as much of it as a review can show. */
public final class Collected {
  /** Groups beyond these are counted and not kept. */
  static final int MOST_GROUPS = 5_000;

  /** The same with the rules of all groups together. */
  static final int MOST_PERMISSIONS = 100_000;

  private final AnalysisRequest request;
  private final Side side = new Side("");
  private final Replay replay = new Replay(side);
  private int groups;
  private int permissions;
  private int leftOut;

  /**
   * @param request what is analysed
   */
  public Collected(AnalysisRequest request) {
    this.request = request;
  }

  /** The request that also tells this, beside whom it told before. */
  public AnalysisRequest listening() {
    GroupListener others = request.groups();
    RequestListener before = request.requests();
    return request
        .tellingGroups(
            (root, told) -> {
              others.groups(root, told);
              take(root, told);
            })
        .tellingRequests(
            (asked, answer, places) -> {
              before.request(asked, answer, places);
              replay.request(asked, answer, places);
            });
  }

  private void take(String root, List<SecurityGroup> told) {
    List<SecurityGroup> kept = new ArrayList<>();
    for (SecurityGroup group : told) {
      if (groups < MOST_GROUPS && permissions < MOST_PERMISSIONS) {
        groups++;
        permissions += group.permissions().size();
        kept.add(group);
      } else {
        leftOut++;
      }
    }
    side.groups(root, kept);
  }

  AnalysisRequest request() {
    return request;
  }

  /** How many groups are not kept. */
  int leftOut() {
    return leftOut;
  }

  /** What groups let through, once all is analysed. */
  List<GroupPermits> finish(AnalysisResult result) {
    replay.finish();
    side.finish(result);
    return side.permits();
  }
}
