import Calling
import Foundation
import SurveyModel

/// Reads the file that names the provider.
///
/// ```yaml
/// issuer: https://login.harbour.example/realms/staff
/// client_id: parallax
/// client_secret: …
/// label: Harbour
/// ```
public enum ProviderFile {
  /// What is wrong with a file, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int

    /// The column, from 1.
    public let column: Int

    /// What is wrong, and what would be right.
    public let message: String

    /// A code that stays the same when the words change.
    public var code: String { "provider.file" }
  }

  /// All faults of a file.
  public struct Faults: Error, Hashable, Sendable {
    /// The faults, in the order in which they were found.
    public let faults: [Fault]
  }

  /// The settings of a file's bytes.
  ///
  /// - Throws: ``Faults`` with every fault of the file.
  public static func read(_ bytes: [UInt8]) throws(Faults) -> ProviderSettings {
    let tree: YAMLTree
    do {
      tree = try YAMLReader.read(bytes)
    } catch {
      throw Faults(
        faults: [
          Fault(line: error.mark.line, column: error.mark.column, message: error.message)
        ])
    }
    var reader = Reader()
    let settings = reader.settings(tree)
    guard let settings, reader.faults.isEmpty else { throw Faults(faults: reader.faults) }
    return settings
  }
}

extension ProviderFile {
  private struct Reader {
    var faults: [Fault] = []

    private static let keys = [
      "issuer", "client_id", "client_secret", "label", "scopes", "second_factor", "authorities",
    ]

    mutating func settings(_ tree: YAMLTree) -> ProviderSettings? {
      guard let entries = tree.mapping else {
        add(tree.mark, "expected the keys \(Self.keys.joined(separator: ", "))")
        return nil
      }
      for entry in entries where !Self.keys.contains(entry.key) {
        add(entry.mark, "there is no such key; the keys are \(Self.keys.joined(separator: ", "))")
      }
      let issuer = text(tree, "issuer", "the provider’s address, such as https://login.example.org")
      if let issuer, let mark = tree["issuer"]?.mark { check(issuer, at: mark) }
      let client = text(tree, "client_id", "what this program is called at the provider")
      let label = text(tree, "label", "what people call the provider, such as Harbour")
      if let label, label.count > 40, let mark = tree["label"]?.mark {
        add(mark, "a label has at most 40 characters")
      }
      let scopes = words(tree["scopes"]) ?? ProviderSettings.usualScopes
      if !scopes.contains("openid"), let mark = tree["scopes"]?.mark {
        add(mark, "`scopes` must hold openid")
      }
      let (secret, methods) = (optional(tree, "client_secret"), words(tree["second_factor"]) ?? [])
      let authorities = optional(tree, "authorities")
      guard let issuer, let client, let label else { return nil }
      return ProviderSettings(
        issuer: issuer, client: client, secret: secret, label: label, scopes: scopes,
        trustedMethods: Set(methods), authorities: authorities)
    }

    /// Finds fault with an address that cannot be called, or that no provider has.
    private mutating func check(_ issuer: String, at mark: Mark) {
      let isHere = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { start in
        issuer == start || issuer.hasPrefix(start + ":") || issuer.hasPrefix(start + "/")
      }
      do {
        _ = try CallAddress(issuer, allowsPlain: isHere)
      } catch {
        add(
          mark,
          "an issuer is called over HTTPS, and has neither name, password nor #; over plain HTTP "
            + "only on this machine")
        return
      }
      if issuer.contains("?") { add(mark, "an issuer has no ?") }
    }

    private mutating func text(_ tree: YAMLTree, _ key: String, _ meaning: String) -> String? {
      guard let value = tree[key], !value.isNothing else {
        add(tree[key]?.mark ?? tree.mark, "`\(key)` is missing: \(meaning)")
        return nil
      }
      return optional(tree, key)
    }

    private mutating func optional(_ tree: YAMLTree, _ key: String) -> String? {
      guard let value = tree[key], !value.isNothing else { return nil }
      guard let text = value.text, !text.isEmpty, !text.contains(where: \.isNewline) else {
        add(value.mark, "`\(key)` is one line of text")
        return nil
      }
      return text
    }

    private mutating func words(_ tree: YAMLTree?) -> [String]? {
      guard let tree, !tree.isNothing else { return nil }
      let words = (tree.list ?? []).compactMap(\.text)
      guard let list = tree.list, words.count == list.count,
        words.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
      else {
        add(tree.mark, "expected a list of words, as [openid, email]")
        return nil
      }
      return words
    }

    private mutating func add(_ mark: Mark, _ message: String) {
      faults.append(Fault(line: mark.line, column: mark.column, message: message))
    }
  }
}
