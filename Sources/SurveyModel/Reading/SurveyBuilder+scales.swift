/// The scales of a file by name, also of those that have a fault.
struct ScaleTable {
  /// The names, in the order of the file.
  var names: [String] = []

  /// The same names, to be looked up.
  var known: Set<String> = []

  /// The names of scales that may be scored from the other end, or whose flag is unreadable.
  var reversible: Set<String> = []

  /// The scales without a fault, in the order of the file.
  var complete: [Scale] = []
}

extension SurveyBuilder {
  /// Reads the table of scales.
  mutating func readScales(_ tree: YAMLTree?) {
    for entry in tree?.mapping ?? [] {
      scales.names.append(entry.key)
      scales.known.insert(entry.key)
      let flag = entry.value["reversible"]
      if let flag, flag.flag != false { scales.reversible.insert(entry.key) }
      if let scale = readScale(entry) { scales.complete.append(scale) }
    }
  }

  private mutating func readScale(_ entry: YAMLTree.Entry) -> Scale? {
    let tree = entry.value
    let points = (tree["points"]?.list ?? []).map { PointParts($0) }
    let values = points.compactMap(\.value?.whole)
    checkRising(points)
    if let from = tree["favorable_from"], let value = from.whole, let lowest = values.min(),
      let highest = values.max(), !(lowest...highest).contains(value)
    {
      add(.favorableOutside(lowest: lowest, highest: highest), at: from.mark)
    }
    if let bound = tree["bound"], let value = bound.decimal, let lowest = values.min(),
      let highest = values.max(), lowest < highest, value >= Double(highest - lowest)
    {
      add(.boundTooWide(range: highest - lowest), at: bound.mark)
    }
    let made = points.compactMap { parts -> Scale.Point? in
      guard let value = parts.value?.whole, let label = text(parts.label) else { return nil }
      return Scale.Point(value: value, label: label, meaning: text(parts.meaning))
    }
    guard let favorableFrom = tree["favorable_from"]?.whole, let bound = tree["bound"]?.decimal,
      made.count == points.count
    else { return nil }
    return Scale(
      id: Identifier(entry.key), points: made, dontKnow: text(tree["dont_know"]),
      favorableFrom: favorableFrom, bound: bound,
      reversible: tree["reversible"]?.flag ?? false)
  }

  /// Finds fault with the first point that does not follow the one before it by one.
  private mutating func checkRising(_ points: [PointParts]) {
    for (point, next) in zip(points, points.dropFirst()) {
      guard let value = point.value?.whole, let tree = next.value, let found = tree.whole else {
        continue
      }
      if found != value + 1 {
        add(.pointsNotRising(found: found, expected: value + 1), at: tree.mark)
        return
      }
    }
  }
}

/// The parts of a point, whether written as a list or as a mapping.
private struct PointParts {
  let value: YAMLTree?
  let label: YAMLTree?
  let meaning: YAMLTree?

  init(_ tree: YAMLTree) {
    value = tree.part(0, named: "value")
    label = tree.part(1, named: "label")
    meaning = tree.part(2, named: "meaning")
  }
}

extension YAMLTree {
  /// One part of a row: by its position in a list, or by its key in a mapping.
  func part(_ position: Int, named key: String) -> YAMLTree? {
    guard let list else { return self[key] }
    return list.indices.contains(position) ? list[position] : nil
  }
}
