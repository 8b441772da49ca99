public import SurveyModel

/// Reads the file of a wave's own texts: a mapping of kinds to a text for each language.
///
/// ```yaml
/// purpose:
///   en: We want to know what keeps you from helping customers.
///   de: Wir möchten wissen, was Sie hindert, Kunden zu helfen.
/// ```
public enum WaveTextsFile {
  /// The texts of a file's bytes.
  ///
  /// - Throws: Every fault of the file.
  public static func read(_ bytes: [UInt8]) throws(SettingsFaults) -> WaveTexts {
    try YAMLReader.read(bytes, code: "wave.texts") { tree, faults in
      var reader = Reader(faults: faults)
      defer { faults = reader.faults }
      return WaveTexts(reader.texts(tree))
    }
  }

  private struct Reader {
    var faults: SettingsFaults

    mutating func texts(_ tree: YAMLTree) -> [WaveTexts.Kind: LocalizedText] {
      let known = WaveTexts.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      guard let entries = tree.mapping, !entries.isEmpty else {
        faults.add(tree.mark, "a file of texts has some of the keys \(known)")
        return [:]
      }
      var texts: [WaveTexts.Kind: LocalizedText] = [:]
      for entry in entries {
        guard let kind = WaveTexts.Kind(rawValue: entry.key) else {
          faults.add(entry.mark, "there is no text of this kind; the kinds are \(known)")
          continue
        }
        texts[kind] = languages(of: entry)
      }
      return texts
    }

    private mutating func languages(of entry: YAMLTree.Entry) -> LocalizedText {
      guard let parts = entry.value.mapping, !parts.isEmpty else {
        faults.add(entry.value.mark, "write a text for each language, as `en: …`")
        return LocalizedText([:])
      }
      var texts: [Language: String] = [:]
      for part in parts {
        guard SurveyNames.isLanguage(part.key) else {
          faults.add(part.mark, "this is no language; write a code such as en or pt-BR")
          continue
        }
        let words = part.value.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let words, !words.isEmpty, words.count <= WaveTexts.longest else {
          faults.add(part.value.mark, "a text has 1 to \(WaveTexts.longest) characters")
          continue
        }
        texts[Language(rawValue: part.key)] = words
      }
      return LocalizedText(texts)
    }
  }
}
