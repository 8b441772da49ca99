extension AnswersFile.Source {
  /// All bytes of the source, unpacked where they are gzip data.
  ///
  /// - Parameter most: how many bytes there may be.
  /// - Returns: The bytes.
  /// - Throws: ``AnswersError``; a source with more bytes counts as a row without end.
  package func contents(most: Int) throws(AnswersError) -> [UInt8] {
    var stream = try ByteStream.open(self)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256 * 1024)
    buffer.initialize(repeating: 0)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try stream.read(into: buffer)
      if count == 0 { return bytes }
      guard bytes.count + count <= most else { throw .endlessRow(line: 1) }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
  }
}

extension AnswersFaults {
  /// The same faults with other names of columns.
  package func renamingColumns(_ name: (String) -> String) -> AnswersFaults {
    var renamed = self
    renamed.listed = listed.map { fault in
      AnswersFault(line: fault.line, column: fault.column.map(name), kind: fault.kind)
    }
    return renamed
  }
}
