/// All faults of a small file of settings or texts, in the order in which they were found.
public struct SettingsFaults: Error, Hashable, Sendable {
  /// What is wrong, and where.
  public struct Fault: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int

    /// The column, from 1.
    public let column: Int

    /// What is wrong, and what would be right.
    public let message: String
  }

  /// A code that stays the same when the words change, one a kind of file.
  public let code: String

  /// The faults.
  public private(set) var faults: [Fault] = []

  package init(code: String) {
    self.code = code
  }

  /// Notes a fault.
  package mutating func add(_ mark: Mark, _ message: String) {
    faults.append(Fault(line: mark.line, column: mark.column, message: message))
  }

  /// The faults as people who run a program read them: *file:line:column: code: message*, a line each.
  public func lines(of file: String) -> String {
    faults.map { "\(file):\($0.line):\($0.column): \(code): \($0.message)" }
      .joined(separator: "\n")
  }
}

extension YAMLReader {
  /// Reads a small file: its form here, its meaning by whoever knows it.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - code: The code of its faults.
  ///   - meaning: What the tree means; it notes every fault that it finds, and may give nothing then.
  /// - Returns: What the file means.
  /// - Throws: The fault of form, or every fault of meaning.
  package static func read<Value>(
    _ bytes: [UInt8], code: String, meaning: (YAMLTree, inout SettingsFaults) -> Value?
  ) throws(SettingsFaults) -> Value {
    var faults = SettingsFaults(code: code)
    let tree: YAMLTree
    do {
      tree = try read(bytes)
    } catch {
      faults.add(error.mark, error.message)
      throw faults
    }
    guard let value = meaning(tree, &faults), faults.faults.isEmpty else { throw faults }
    return value
  }
}
