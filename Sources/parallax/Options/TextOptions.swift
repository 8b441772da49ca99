import ArgumentParser

/// How much a report says in a terminal.
struct TextOptions: ParsableArguments {
  @Flag(help: "Say of each verdict in plain words why it is what it is (text).")
  var explain = false

  @Flag(help: "The tables of who answered, agreement, statements and scales too (text).")
  var details = false
}
