package org.newsgauge.train.encoder;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.newsgauge.attribution.Window;

/**
 * BERT in PyTorch, with a linear classifier on the first piece of each token. Windows are laid one
 * behind the other, without padding; only attention looks at each alone. Matrices are multiplied in
 * bfloat16; sums, norms and updates are in float32. For one thread.
 */
@SuppressWarnings("try") // scopes that are opened to be closed
final class Network {
  private static final double EPSILON = 1e-12;
  static final double BETA1 = 0.9;
  static final double BETA2 = 0.98;
  static final double TINY = 1e-8;
  private static final double DECAY = 0.01;
  private static final String WORDS = "words";
  private static final int MASKS = 1 << 25;

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Weights.Values wordValues;
  private final Tensor words;
  private final int layers;
  private final int hidden;
  private final double dropout;
  private final Random random;

  /** Zeros and scaled ones, of which each dropout takes a stretch: drawing them anew is slow. */
  private final Tensor masks;

  private int steps;
  private Watcher watcher = (name, tensor) -> {};

  /** A trained tensor: in the graph, outside of it, and its running moments. */
  private record Parameter(Tensor leaf, Tensor value, Tensor mean, Tensor square) {}

  /** Is shown what goes into a matrix, a row for each piece. */
  interface Watcher {
    void see(String matrix, Tensor rows);
  }

  /** Turns the emissions of a batch into their gradient, in place. */
  interface Loss {
    void differentiate(float[] emissions);
  }

  Network(Weights weights, double dropout, long seed) {
    this.dropout = dropout;
    random = new Random(seed);
    float[] drawn = new float[dropout == 0 ? 0 : MASKS];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = random.nextDouble() < dropout ? 0 : (float) (1 / (1 - dropout));
    }
    masks = Tensor.create(drawn);
    layers = weights.layers();
    wordValues = weights.get(WORDS);
    hidden = wordValues.columns();
    words = tensor(wordValues);
    for (Map.Entry<String, Weights.Values> entry : weights.tensors().entrySet()) {
      if (!entry.getKey().equals(WORDS)) {
        Tensor leaf = tensor(entry.getValue());
        Tensor value = leaf.detach();
        leaf.set_requires_grad(true);
        parameters.put(
            entry.getKey(),
            new Parameter(leaf, value, torch.zeros_like(value), torch.zeros_like(value)));
      }
    }
  }

  private static Tensor tensor(Weights.Values values) {
    return Tensor.create(values.values(), values.shape());
  }

  /** The weights as they are now. */
  Weights weights() {
    Map<String, Weights.Values> tensors = new LinkedHashMap<>();
    tensors.put(WORDS, wordValues);
    parameters.forEach(
        (name, parameter) ->
            tensors.put(
                name, new Weights.Values(parameter.value.shape(), floats(parameter.value))));
    return new Weights(tensors);
  }

  private static float[] floats(Tensor tensor) {
    try (PointerScope scope = new PointerScope()) {
      FloatBuffer buffer = tensor.contiguous().createBuffer();
      float[] values = new float[(int) tensor.numel()];
      buffer.get(values);
      return values;
    }
  }

  /** Shows what goes into the matrices whose inputs may be left out: "mix" and "down". */
  void watch(List<Window> windows, Watcher seeing) {
    watcher = seeing;
    emissions(windows);
    watcher = (name, tensor) -> {};
  }

  /** Emissions of all tokens of the windows, label by label. */
  float[] emissions(List<Window> windows) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      return floats(forward(windows, false));
    }
  }

  /**
   * One step of AdamW.
   *
   * @return the gradient's norm before clipping; not finite where the step was left out
   */
  double step(List<Window> windows, Loss loss, double rate, double headRate, double clip) {
    try (PointerScope scope = new PointerScope()) {
      Tensor emissions = forward(windows, true);
      float[] gradient = floats(emissions.detach());
      loss.differentiate(gradient);
      emissions.mul(Tensor.create(gradient, emissions.shape())).sum().backward();
      double squares = 0;
      for (Parameter parameter : parameters.values()) {
        float norm = parameter.leaf.grad().norm().item_float();
        squares += norm * norm;
      }
      double norm = Math.sqrt(squares);
      if (Double.isFinite(norm)) {
        update(rate, headRate, Math.min(1, clip / (norm + 1e-6)));
      }
      for (Parameter parameter : parameters.values()) {
        parameter.leaf.grad().zero_();
      }
      return norm;
    }
  }

  private void update(double rate, double headRate, double scale) {
    steps++;
    double corrected = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
      try (PointerScope scope = new PointerScope()) {
        String name = entry.getKey();
        Parameter parameter = entry.getValue();
        Tensor gradient = parameter.leaf.grad().mul(new Scalar(scale));
        double own = name.startsWith("head") || name.equals("kinds") ? headRate : rate;
        if (parameter.value.dim() > 1) {
          parameter.value.mul_(new Scalar(1 - own * DECAY));
        }
        parameter.mean.mul_(new Scalar(BETA1)).add_(gradient, new Scalar(1 - BETA1));
        parameter
            .square
            .mul_(new Scalar(BETA2))
            .addcmul_(gradient, gradient, new Scalar(1 - BETA2));
        Tensor root = parameter.square.sqrt().add_(new Scalar(TINY));
        parameter.value.addcdiv_(parameter.mean, root, new Scalar(-own * corrected));
      }
    }
  }

  private Tensor forward(List<Window> windows, boolean training) {
    int size = 0;
    int tokens = 0;
    for (Window window : windows) {
      size += window.pieces().length;
      tokens += window.firsts().length;
    }
    long[] pieces = new long[size];
    long[] kinds = new long[size];
    long[] positions = new long[size];
    long[] firsts = new long[tokens];
    int at = 0;
    int token = 0;
    for (Window window : windows) {
      for (int first : window.firsts()) {
        firsts[token++] = (long) at + first;
      }
      for (int i = 0; i < window.pieces().length; i++) {
        pieces[at] = window.pieces()[i];
        kinds[at] = window.kinds()[i];
        positions[at++] = i;
      }
    }
    Tensor x =
        words
            .index_select(0, Tensor.create(pieces))
            .add(of("positions").index_select(0, Tensor.create(positions)))
            .add(of("kinds").index_select(0, Tensor.create(kinds)));
    x = drop(norm(x, "norm.weight", "norm.bias"), training);
    for (int layer = 0; layer < layers; layer++) {
      Tensor context = attention(linear(half(x), "attend", layer), windows);
      watcher.see("mix." + layer, context);
      x = normed(x, linear(half(context), "mix", layer), "mix.norm", layer, training);
      Tensor up = torch.gelu(linear(half(x), "up", layer));
      watcher.see("down." + layer, up);
      x = normed(x, linear(up, "down", layer), "down.norm", layer, training);
    }
    Tensor read = drop(x.index_select(0, Tensor.create(firsts)), training);
    return torch.linear(read, of("head"), new TensorOptional(of("head.bias")));
  }

  /** In float32: PyTorch's attention in bfloat16 is many times slower on processors. */
  private Tensor attention(Tensor halved, List<Window> windows) {
    Tensor projected = halved.to(ScalarType.Float);
    long heads = projected.size(1) / 3 / Weights.HEAD;
    long[] lengths = windows.stream().mapToLong(window -> window.pieces().length).toArray();
    // Split, not narrow: the gradient of narrow is a tensor as large as the whole.
    TensorVector parts = projected.split(lengths, 0);
    TensorVector mixed = new TensorVector();
    for (int i = 0; i < lengths.length; i++) {
      TensorVector three =
          parts.get(i).view(1, lengths[i], 3 * heads, Weights.HEAD).transpose(1, 2).chunk(3, 1);
      Tensor context = torch.scaled_dot_product_attention(three.get(0), three.get(1), three.get(2));
      mixed.push_back(context.transpose(1, 2).reshape(lengths[i], heads * Weights.HEAD));
    }
    return torch.cat(mixed, 0);
  }

  private Tensor of(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return parameter.leaf;
  }

  private static Tensor half(Tensor tensor) {
    return tensor.to(ScalarType.BFloat16);
  }

  private Tensor linear(Tensor x, String name, int layer) {
    return torch.linear(
        x, half(of(name + "." + layer)), new TensorOptional(half(of(name + ".bias." + layer))));
  }

  private Tensor normed(Tensor x, Tensor more, String name, int layer, boolean training) {
    Tensor sum = x.add(drop(more.to(ScalarType.Float), training));
    return norm(sum, name + ".weight." + layer, name + ".bias." + layer);
  }

  private Tensor norm(Tensor x, String weight, String bias) {
    return torch.layer_norm(
        x,
        new long[] {hidden},
        new TensorOptional(of(weight)),
        new TensorOptional(of(bias)),
        EPSILON,
        false);
  }

  private Tensor drop(Tensor x, boolean training) {
    if (!training || dropout == 0) {
      return x;
    }
    long size = x.numel();
    long from = random.nextInt((int) (MASKS - size));
    return x.mul(masks.narrow(0, from, size).view(x.shape()));
  }
}
