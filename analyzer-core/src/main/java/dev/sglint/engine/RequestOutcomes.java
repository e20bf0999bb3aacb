package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.source.SourceSpan;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One outcome for each request, in a few bytes each: a capture may hold millions. Of more than
 * {@link #MAX_ANSWERS} different answers EC2's words are left out.
 */
final class RequestOutcomes extends AbstractList<RequestOutcome> {
  static final int MAX_ANSWERS = 50_000;

  private final List<String> files = new ArrayList<>();
  private final List<Ec2Answer> answers = new ArrayList<>();
  private final Map<Ec2Answer, Integer> known = new HashMap<>();
  private int size;
  private long[] starts = new long[16];
  private int[] lengths = new int[16];
  private int[] sequences = new int[16];
  private int[] answerOf = new int[16];
  private int[] fileOf = new int[16];
  private Operation[] operationOf = new Operation[16];

  void add(Request request, Ec2Answer answer) {
    if (size == starts.length) {
      grow(size * 2);
    }
    SourceSpan span = request.declaration().span();
    if (files.isEmpty() || !files.get(files.size() - 1).equals(span.file())) {
      files.add(span.file());
    }
    starts[size] = span.start();
    lengths[size] = (int) (span.end() - span.start());
    sequences[size] = request.sequence();
    answerOf[size] = index(answer);
    fileOf[size] = files.size() - 1;
    operationOf[size] = request.operation();
    size++;
  }

  private int index(Ec2Answer answer) {
    Ec2Answer kept =
        answers.size() < MAX_ANSWERS
            ? answer
            : new Ec2Answer(answer.outcome(), answer.code(), Optional.empty());
    return known.computeIfAbsent(
        kept,
        a -> {
          answers.add(a);
          return answers.size() - 1;
        });
  }

  private void grow(int capacity) {
    starts = Arrays.copyOf(starts, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
    sequences = Arrays.copyOf(sequences, capacity);
    answerOf = Arrays.copyOf(answerOf, capacity);
    fileOf = Arrays.copyOf(fileOf, capacity);
    operationOf = Arrays.copyOf(operationOf, capacity);
  }

  @Override
  public RequestOutcome get(int index) {
    String address = operationOf[index].action() + "#" + sequences[index];
    long start = starts[index];
    SourceSpan span = new SourceSpan(files.get(fileOf[index]), start, start + lengths[index]);
    return new RequestOutcome(address, span, answers.get(answerOf[index]));
  }

  @Override
  public int size() {
    return size;
  }
}
