import Foundation

/// Where the program speaks: data on stdout, words on stderr.
enum Console {
  /// Says words to a person.
  static func say(_ words: String) {
    FileHandle.standardError.write(Data((harmless(words) + "\n").utf8))
  }

  /// The words without the control characters by which a name from a file could steer a terminal.
  static func harmless(_ words: String) -> String {
    let kept = words.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\t"
        || ![.control, .format].contains(scalar.properties.generalCategory)
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Gives data to whoever reads stdout.
  static func give(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Gives bytes to whoever reads stdout.
  static func give(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// The program as the person has called it, for commands to be typed next.
  static var program: String {
    let called = CommandLine.arguments.first ?? "parallax"
    return called.contains("/") ? called : "parallax"
  }

  /// Whether a person sits at both ends.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal at stdout, at most 80; 80 where it is none or does not say.
  static var columns: Int {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
    return min(80, Int(window.ws_col))
  }

  /// Whether stdout is a terminal that shows colour.
  static func showsColor(_ global: GlobalOptions) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return !global.noColor && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb" && isatty(STDOUT_FILENO) == 1
  }

  /// Whether the locale can show more than ASCII.
  static var showsUnicode: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    // A pipe without a locale feeds another program, which reads UTF-8.
    guard let locale else { return isatty(STDOUT_FILENO) == 0 }
    let folded = locale.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
  }
}
