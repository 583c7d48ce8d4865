import ArgumentParser

/// A command that does nothing: what starting any ArgumentParser command costs.
@main
struct EmptyCommand: ParsableCommand {
  @Argument var files: [String] = []

  mutating func run() {}
}
