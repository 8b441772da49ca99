extension GrammarCheck {
  /// Checks a text: there in every language, not empty, not too long.
  mutating func checkText(_ tree: YAMLTree, longest: Int) {
    switch tree.content {
    case .list:
      add(.badValue(expected: "a text", found: tree.summary), at: tree.mark)
    case .scalar:
      if languages.count > 1 {
        add(.missingLanguages(languages), at: tree.mark)
      } else {
        checkOneText(tree, longest: longest)
      }
    case .mapping(let entries):
      checkTranslations(entries, longest: longest, at: tree.mark)
    }
  }

  /// Checks a text that is written once for each language.
  private mutating func checkTranslations(
    _ entries: [YAMLTree.Entry], longest: Int, at mark: Mark
  ) {
    for entry in entries {
      if !languages.isEmpty, !languages.contains(entry.key) {
        let nearest = nearest(to: entry.key, among: languages)
        add(
          .undeclaredLanguage(Quote.short(entry.key), nearest: nearest, declared: languages),
          at: entry.mark)
      } else if entry.value.list != nil || entry.value.mapping != nil {
        add(.badValue(expected: "a text", found: entry.value.summary), at: entry.value.mark)
      } else {
        checkOneText(entry.value, longest: longest)
      }
    }
    let present = Set(entries.map(\.key))
    let missing = languages.filter { !present.contains($0) }
    if !missing.isEmpty { add(.missingLanguages(missing), at: mark) }
  }

  /// Checks the text of one language.
  private mutating func checkOneText(_ tree: YAMLTree, longest: Int) {
    guard let text = tree.text, !text.isBlank else {
      add(.emptyText, at: tree.mark)
      return
    }
    if text.count > longest {
      add(.tooLong(count: text.count, longest: longest), at: tree.mark)
    }
    if let control = text.unicodeScalars.first(where: \.isControl) {
      add(.controlCharacter(control.value), at: tree.mark)
    }
  }

  /// Checks the words of a question: `text` for both roles, or one wording for each role.
  mutating func checkWording(_ tree: YAMLTree, longest: Int) {
    let both = tree.entry("text")
    let roles = Role.allCases.map { ($0, tree.entry($0.rawValue)) }
    let written = roles.filter { $0.1 != nil }
    if let both {
      if !written.isEmpty { add(.wordingTwice, at: both.mark) }
      checkText(both.value, longest: longest)
    } else if written.isEmpty {
      add(.missingWording(role: nil), at: tree.mark)
    } else {
      for (role, entry) in roles where entry == nil {
        add(.missingWording(role: role), at: tree.mark)
      }
    }
    let filled = written.filter { $0.1?.value.isEmptyText == false }
    for (role, entry) in written {
      guard let entry else { continue }
      if entry.value.isEmptyText, !filled.isEmpty {
        add(.emptyRole(role), at: entry.mark)
      } else {
        checkText(entry.value, longest: longest)
      }
    }
  }
}

extension YAMLTree {
  /// Whether a scalar stands here that says nothing.
  fileprivate var isEmptyText: Bool {
    guard case .scalar = content else { return false }
    return text?.isBlank ?? true
  }
}

extension String {
  /// Whether there is nothing to be read.
  fileprivate var isBlank: Bool {
    allSatisfy(\.isWhitespace)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than a line feed.
  fileprivate var isControl: Bool {
    properties.generalCategory == .control && self != "\n"
  }
}
