import SurveyModel

/// Reads the file of a wave's own texts: a mapping of kinds to a text for each language.
///
/// ```yaml
/// purpose:
///   en: We want to know what keeps you from helping customers.
///   de: Wir möchten wissen, was Sie hindert, Kunden zu helfen.
/// ```
public enum WaveTextsFile {
  /// What is wrong with a file, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// The 1-based line.
    public let line: Int

    /// The 1-based column.
    public let column: Int

    /// What is wrong, and what would be right.
    public let message: String

    /// A code that stays the same when the words change.
    public var code: String { "wave.texts" }
  }

  /// All faults of a file.
  public struct Faults: Error, Hashable, Sendable {
    /// The faults, in the order of the file.
    public let faults: [Fault]
  }

  /// The texts of a file's bytes.
  ///
  /// - Throws: ``Faults`` with every fault of the file.
  public static func read(_ bytes: [UInt8]) throws(Faults) -> WaveTexts {
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
    let texts = reader.texts(tree)
    guard reader.faults.isEmpty else { throw Faults(faults: reader.faults) }
    return WaveTexts(texts)
  }

  private struct Reader {
    var faults: [Fault] = []

    mutating func texts(_ tree: YAMLTree) -> [WaveTexts.Kind: LocalizedText] {
      let known = WaveTexts.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      guard let entries = tree.mapping, !entries.isEmpty else {
        add(tree.mark, "a file of texts has some of the keys \(known)")
        return [:]
      }
      var texts: [WaveTexts.Kind: LocalizedText] = [:]
      for entry in entries {
        guard let kind = WaveTexts.Kind(rawValue: entry.key) else {
          add(entry.mark, "there is no text of this kind; the kinds are \(known)")
          continue
        }
        texts[kind] = languages(of: entry)
      }
      return texts
    }

    private mutating func languages(of entry: YAMLTree.Entry) -> LocalizedText {
      guard let parts = entry.value.mapping, !parts.isEmpty else {
        add(entry.value.mark, "write a text for each language, as `en: …`")
        return LocalizedText([:])
      }
      var texts: [Language: String] = [:]
      for part in parts {
        guard SurveyNames.isLanguage(part.key) else {
          add(part.mark, "this is no language; write a code such as en or pt-BR")
          continue
        }
        let words = part.value.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let words, !words.isEmpty, words.count <= WaveTexts.longest else {
          add(part.value.mark, "a text has 1 to \(WaveTexts.longest) characters")
          continue
        }
        texts[Language(rawValue: part.key)] = words
      }
      return LocalizedText(texts)
    }

    private mutating func add(_ mark: Mark, _ message: String) {
      faults.append(Fault(line: mark.line, column: mark.column, message: message))
    }
  }
}
