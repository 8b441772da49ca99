import Foundation
import Governance

extension DeskTexts {
  /// A length of time in English: "40 seconds", "3 minutes".
  static func span(_ seconds: Int) -> String {
    if seconds < 120 { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return "\((seconds + 59) / 60) minutes"
  }

  /// Why a password cannot be used.
  func words(of fault: PasswordFault) -> String {
    switch fault {
    case .tooShort(let count):
      "A password has \(PasswordRules.shortest) characters or more; this one has \(count)."
    case .tooLong(let count):
      "A password has at most \(PasswordRules.longest) characters; this one has \(count)."
    case .common: "This password is among those that are tried first. Choose a rarer one."
    case .repeated: "This password repeats a few characters. Choose a richer one."
    case .sequence: "This password follows the alphabet, the digits or the keyboard."
    case .ownName: "This password is little more than your own or the program's name."
    }
  }

  /// A moment at a place: "22 Nov 2026, 21:05".
  func moment(_ moment: Date, in zone: TimeZone) -> String {
    moment.formatted(
      Date.FormatStyle(locale: Locale(identifier: "en_GB"), timeZone: zone)
        .day().month(.abbreviated).year().hour().minute())
  }

  /// A day at a place: "22 Nov 2026".
  func day(_ moment: Date, in zone: TimeZone) -> String {
    moment.formatted(
      Date.FormatStyle(locale: Locale(identifier: "en_GB"), timeZone: zone)
        .day().month(.abbreviated).year())
  }
}
