import Foundation

/// A terminal that hands over each key press at once, on a screen of its own.
///
/// The former state comes back with ``leave()``; whoever enters must leave, also after an error.
final class RawTerminal {
  private var former = termios()
  private var waiting: [UInt8] = []

  /// The size for which the screen was drawn.
  private var drawn = (columns: 0, lines: 0)

  /// Takes the terminal over.
  ///
  /// - Returns: `nil` when standard input is no terminal.
  init?() {
    guard tcgetattr(STDIN_FILENO, &former) == 0 else { return nil }
    var raw = former
    cfmakeraw(&raw)
    // Output keeps its line ends: only reading changes.
    raw.c_oflag = former.c_oflag
    guard tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0 else { return nil }
    Console.give("\u{1B}[?1049h")
  }

  /// Gives the terminal back as it was.
  func leave() {
    Console.give("\u{1B}[?1049l")
    tcsetattr(STDIN_FILENO, TCSANOW, &former)
  }

  /// The number of columns and lines; 80 × 24 where the terminal does not say.
  var size: (columns: Int, lines: Int) {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Puts a screen in the place of the current one.
  func show(_ lines: [String]) {
    drawn = size
    Console.give("\u{1B}[H\u{1B}[2J" + lines.joined(separator: "\r\n"))
  }

  /// Waits for the next key press, or for another size of the window.
  func key() -> Key {
    while true {
      if let (key, length) = Key.first(of: waiting) {
        waiting.removeFirst(length)
        return key
      }
      // A lone escape is complete when nothing follows it at once.
      if waiting == [0x1B], !more(within: 50) {
        waiting.removeAll()
        return .left
      }
      guard more(within: 200) else {
        if size != drawn { return .resized }
        continue
      }
      guard fill() else { return .endOfInput }
    }
  }

  private func more(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { return false }
    waiting.append(contentsOf: buffer.prefix(count))
    return true
  }
}
