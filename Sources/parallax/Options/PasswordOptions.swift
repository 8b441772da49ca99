import ArgumentParser
import Foundation
import Governance

/// How a new password comes in: asked for without echo, or read from standard input.
struct PasswordOptions: ParsableArguments {
  @Flag(help: "Read the password from the first line of standard input.")
  var passwordStdin = false

  /// The new password.
  ///
  /// - Parameter isQuiet: Whether nothing may be asked.
  /// - Returns: the password as it came in.
  /// - Throws: ``Failure`` where there is none, or the two that were typed differ.
  func password(isQuiet: Bool) throws -> String {
    if passwordStdin {
      guard let line = readLine(strippingNewline: true), !line.isEmpty else {
        throw Failure(.usage, "standard input holds no password")
      }
      return line
    }
    guard !isQuiet, isatty(STDIN_FILENO) == 1 else {
      throw Failure(
        .usage, "nobody is here to be asked for the password",
        hint: "Pass it on standard input, with --password-stdin.")
    }
    let hint =
      "\(PasswordRules.shortest) to \(PasswordRules.longest) characters; "
      + "\(PasswordRules.recommended) or more are better, such as four words"
    let first = try HiddenLine.ask("New password (\(hint)): ")
    guard try HiddenLine.ask("Once more: ") == first else {
      throw Failure(.usage, "the two passwords differ", hint: "Nothing was changed. Try again.")
    }
    return first
  }
}

/// A line that a person types without seeing it.
enum HiddenLine {
  /// Asks for a line on the terminal.
  static func ask(_ words: String) throws -> String {
    var former = termios()
    guard tcgetattr(STDIN_FILENO, &former) == 0 else {
      throw Failure(.unavailable, "this terminal cannot hide what is typed")
    }
    var hidden = former
    hidden.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0 else {
      throw Failure(.unavailable, "this terminal cannot hide what is typed")
    }
    // Only now: whoever answers at once is neither shown nor cut short.
    FileHandle.standardError.write(Data(words.utf8))
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &former)
      Console.say("")
    }
    guard let line = readLine(strippingNewline: true) else {
      throw Failure(.usage, "nothing was typed")
    }
    return line
  }
}
