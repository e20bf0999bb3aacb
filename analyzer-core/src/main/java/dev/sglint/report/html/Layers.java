package dev.sglint.report.html;

import dev.sglint.review.Graph;
import java.util.Arrays;

/**
 * How far to the right each node stands: networks first, groups behind all that reach them. Of a
 * circle one line goes back.
 */
final class Layers {
  private static final int UNSEEN = -1;
  private static final int OPEN = -2;

  private final Graph graph;
  private final int[] layers;

  private Layers(Graph graph) {
    this.graph = graph;
    this.layers = new int[graph.nodes().size()];
    Arrays.fill(layers, UNSEEN);
  }

  static int[] of(Graph graph) {
    Layers layers = new Layers(graph);
    for (int node = 0; node < layers.layers.length; node++) {
      layers.layer(node);
    }
    return layers.layers;
  }

  /** As deep as there are groups in a row, which the picture has few of. */
  private int layer(int node) {
    if (layers[node] != UNSEEN) {
      return layers[node];
    }
    layers[node] = OPEN;
    int layer = graph.nodes().get(node).isGroup() ? 1 : 0;
    for (Graph.Edge edge : graph.edges()) {
      if (edge.to() == node) {
        layer = Math.max(layer, layer(edge.from()) + 1);
      }
    }
    layers[node] = layer;
    return layer;
  }
}
