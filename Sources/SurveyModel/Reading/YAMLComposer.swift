import Yams

/// Turns YAML text into a ``YAMLTree``; the only file that knows the parser.
enum YAMLComposer {
  /// The tree of a text that ``SourceGuard`` has let through.
  ///
  /// - Throws: the first fault of form, since nothing can be said of what follows it.
  static func compose(_ text: String) throws(LocatedFault) -> YAMLTree {
    do {
      // Without rules, scalars keep their text: no pattern is tried on them, and `no` stays "no".
      let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        throw LocatedFault(mark: .start, cause: .empty)
      }
      // The parser alone keeps the anchors alive.
      let tree = try withExtendedLifetime(parser) { try Self.tree(root) }
      guard !tree.isNothing else { throw LocatedFault(mark: .start, cause: .empty) }
      return tree
    } catch let fault as LocatedFault {
      throw fault
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw LocatedFault(mark: .start, cause: .syntax("it cannot be read"))
    }
  }

  /// The tree of a node; refuses anchors and keys that are no words.
  private static func tree(_ node: Node) throws -> YAMLTree {
    let mark = mark(node.mark)
    if let anchor = node.anchor {
      throw LocatedFault(mark: mark, cause: .alias(anchor.rawValue))
    }
    switch node {
    case .scalar(let scalar):
      return YAMLTree(
        mark: mark, content: .scalar(scalar.string, isPlain: scalar.style == .plain))
    case .sequence(let values):
      return YAMLTree(mark: mark, content: .list(try values.map(tree)))
    case .mapping(let pairs):
      return YAMLTree(mark: mark, content: .mapping(try pairs.map(entry)))
    case .alias(let alias):
      throw LocatedFault(mark: mark, cause: .alias(alias.anchor.rawValue))
    }
  }

  /// One entry of a mapping.
  private static func entry(_ pair: (key: Node, value: Node)) throws -> YAMLTree.Entry {
    guard case .scalar(let key) = pair.key, key.anchor == nil else {
      throw LocatedFault(mark: mark(pair.key.mark), cause: .complexKey)
    }
    return YAMLTree.Entry(key: key.string, mark: mark(key.mark), value: try tree(pair.value))
  }

  /// A place in our own terms.
  private static func mark(_ mark: Yams.Mark?) -> Mark {
    mark.map { Mark(line: $0.line, column: $0.column) } ?? .start
  }

  /// A fault of the parser in our own terms.
  private static func fault(of error: YamlError) -> LocatedFault {
    switch error {
    case .scanner(_, let problem, let place, _), .parser(_, let problem, let place, _),
      .composer(_, let problem, let place, _):
      LocatedFault(mark: mark(place), cause: .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      LocatedFault(
        mark: mark(context.mark), cause: .duplicateKey(Quote.short(duplicates.first ?? "")))
    case .reader(let problem, _, _, _):
      LocatedFault(mark: .start, cause: .syntax(problem))
    default:
      LocatedFault(mark: .start, cause: .syntax("it cannot be read"))
    }
  }
}
