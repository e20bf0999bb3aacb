package dev.sglint.engine;

/** Who is told how far an analysis is. Told from one thread. */
public interface Progress {
  Progress NONE =
      new Progress() {
        @Override
        public void begin(Stage stage) {}

        @Override
        public void end() {}

        @Override
        public void files(int count) {}

        @Override
        public void file(String path) {}
      };

  /** What an analysis spends its time with. */
  enum Stage {
    LIST("listing files"),
    CONFIGURATIONS("reading and evaluating configurations"),
    STREAMS("reading templates and captures"),
    JUDGE("judging configurations");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** A stage begins, perhaps within another. */
  void begin(Stage stage);

  /** The stage that began last has ended. */
  void end();

  /** How many files there are. */
  void files(int count);

  /** A file was read. */
  void file(String path);
}
