import Calling
import Foundation
public import SurveyModel

/// Reads the file that names the provider.
///
/// ```yaml
/// issuer: https://login.harbour.example/realms/staff
/// client_id: parallax
/// client_secret: …
/// label: Harbour
/// ```
public enum ProviderFile {
  /// The settings of a file's bytes.
  ///
  /// - Throws: Every fault of the file.
  public static func read(_ bytes: [UInt8]) throws(SettingsFaults) -> ProviderSettings {
    try YAMLReader.read(bytes, code: "provider.file") { tree, faults in
      var reader = Reader(faults: faults)
      defer { faults = reader.faults }
      return reader.settings(tree)
    }
  }
}

extension ProviderFile {
  private struct Reader {
    var faults: SettingsFaults

    private static let keys = [
      "issuer", "client_id", "client_secret", "label", "scopes", "second_factor", "authorities",
    ]

    mutating func settings(_ tree: YAMLTree) -> ProviderSettings? {
      guard let entries = tree.mapping else {
        faults.add(tree.mark, "expected the keys \(Self.keys.joined(separator: ", "))")
        return nil
      }
      for entry in entries where !Self.keys.contains(entry.key) {
        faults.add(
          entry.mark, "there is no such key; the keys are \(Self.keys.joined(separator: ", "))")
      }
      let issuer = text(tree, "issuer", "the provider’s address, such as https://login.example.org")
      if let issuer, let mark = tree["issuer"]?.mark { check(issuer, at: mark) }
      let client = text(tree, "client_id", "what this program is called at the provider")
      let label = text(tree, "label", "what people call the provider, such as Harbour")
      if let label, label.count > 40, let mark = tree["label"]?.mark {
        faults.add(mark, "a label has at most 40 characters")
      }
      let scopes = words(tree["scopes"]) ?? ProviderSettings.usualScopes
      if !scopes.contains("openid"), let mark = tree["scopes"]?.mark {
        faults.add(mark, "`scopes` must hold openid")
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
        faults.add(
          mark,
          "an issuer is called over HTTPS, and has neither name, password nor #; over plain HTTP "
            + "only on this machine")
        return
      }
      if issuer.contains("?") { faults.add(mark, "an issuer has no ?") }
    }

    private mutating func text(_ tree: YAMLTree, _ key: String, _ meaning: String) -> String? {
      guard let value = tree[key], !value.isNothing else {
        faults.add(tree[key]?.mark ?? tree.mark, "`\(key)` is missing: \(meaning)")
        return nil
      }
      return optional(tree, key)
    }

    private mutating func optional(_ tree: YAMLTree, _ key: String) -> String? {
      guard let value = tree[key], !value.isNothing else { return nil }
      guard let text = value.text, !text.isEmpty, !text.contains(where: \.isNewline) else {
        faults.add(value.mark, "`\(key)` is one line of text")
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
        faults.add(tree.mark, "expected a list of words, as [openid, email]")
        return nil
      }
      return words
    }
  }
}
