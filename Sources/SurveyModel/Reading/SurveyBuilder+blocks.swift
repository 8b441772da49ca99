/// A block of a file, with what the checks between the parts need of it.
struct BlockDraft {
  /// Where the block stands.
  let mark: Mark

  /// The name, or a description of the place where there is none.
  let name: String

  /// The names of its statements.
  let statements: [String]

  /// Whether a level is asked for.
  let hasLevels: Bool

  /// The block, when it has no fault.
  let block: Block?
}

extension SurveyBuilder {
  /// Reads the blocks with all their questions.
  mutating func readBlocks(_ tree: YAMLTree?) -> [BlockDraft] {
    var names = NameRegister()
    return (tree?.list ?? []).filter { $0.mapping != nil }.map { tree in
      let name = name(tree["id"])
      if let name, let place = tree["id"]?.mark, let first = names.register(name, at: place) {
        add(.duplicateID(name, firstLine: first.line), at: place)
      }
      return readBlock(tree, name: name)
    }
  }

  private mutating func readBlock(_ tree: YAMLTree, name: String?) -> BlockDraft {
    let block = Identifier<Block>(name ?? "")
    let rows = tree["items"]?.list ?? []
    let statements = rows.map { readItem($0, of: block, facet: .items) }
    let levels = [(Facet.now, tree["now"]), (.needed, tree["needed"])].compactMap { facet, tree in
      tree.map { readItem($0, of: block, facet: facet) }
    }
    if rows.isEmpty, levels.isEmpty, tree["items"]?.list != nil || tree["items"] == nil {
      add(.blockWithoutQuestion(name ?? "without a name"), at: tree.mark)
    }
    let items = (statements + levels).compactMap(\.item)
    let draft = { (made: Block?) in
      BlockDraft(
        mark: tree.mark, name: name ?? "without a name", statements: statements.compactMap(\.name),
        hasLevels: !levels.isEmpty, block: made)
    }
    guard name != nil, let label = text(tree["label"]), let meaning = text(tree["meaning"]) else {
      return draft(nil)
    }
    return draft(Block(id: block, label: label, meaning: meaning, items: items))
  }

  /// Reads a statement or a level question.
  private mutating func readItem(
    _ tree: YAMLTree, of block: Identifier<Block>, facet: Facet
  ) -> (name: String?, item: Item?) {
    let name = registerQuestion(tree["id"])
    let key = facet == .items ? tree["key"]?.text.flatMap(Item.Key.init(rawValue:)) : .positive
    let referent =
      tree["referent"].map { $0.text.flatMap(Item.Referent.init(rawValue:)) } ?? .shared
    checkScale(tree["scale"], key: key, keyMark: tree["key"]?.mark)
    if referent == .shared { checkDrift(tree) }
    guard let name, let key, let referent, let scale = self.name(tree["scale"]),
      let wording = wording(tree)
    else { return (name, nil) }
    let item = Item(
      id: Identifier(name), block: block, facet: facet, scale: Identifier(scale), key: key,
      referent: referent, wording: wording)
    return (name, item)
  }

  /// Finds fault with a scale that is not in the file, or that a negative key cannot reverse.
  private mutating func checkScale(_ tree: YAMLTree?, key: Item.Key?, keyMark: Mark?) {
    guard let tree, let scale = name(tree) else { return }
    guard scales.known.contains(scale) else {
      let nearest = nearest(to: scale, among: scales.names)
      add(.unknownScale(scale, nearest: nearest, known: scales.names), at: tree.mark)
      return
    }
    if key == .negative, !scales.reversible.contains(scale) {
      add(.reversedKey(scale: scale), at: keyMark ?? tree.mark)
    }
  }

  /// Finds fault with two wordings of one thing that differ in some language.
  private mutating func checkDrift(_ tree: YAMLTree) {
    guard tree["text"] == nil, let frontline = tree.entry(Role.frontline.rawValue),
      let wording = wording(tree), wording.leader != wording.frontline
    else { return }
    let bothFilled = languages.allSatisfy {
      !wording.leader[$0].isEmpty && !wording.frontline[$0].isEmpty
    }
    if bothFilled { add(.roleDrift, at: frontline.mark) }
  }
}
