import Testing

@testable import Collecting

@Suite struct CSVTableTests {
  private func fields(_ text: String) -> [[String]] { CSVTable(text).rows.map(\.fields) }

  @Test(arguments: [",", ";", "\t"])
  func `the separator is the one that the header has`(separator: String) {
    let text = ["a", "b", "c"].joined(separator: separator) + "\n1\(separator)2\(separator)3\n"
    #expect(fields(text) == [["a", "b", "c"], ["1", "2", "3"]])
  }

  @Test func `other separators are part of a field`() {
    #expect(fields("a;b\n1,5;2,5") == [["a", "b"], ["1,5", "2,5"]])
    #expect(fields("\"x,y,z\";b\n1;2") == [["x,y,z", "b"], ["1", "2"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends are those of any system`(end: String) {
    let table = CSVTable("a,b\(end)1,2\(end)\(end)3,4")
    #expect(table.rows.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(table.rows.map(\.line) == [1, 2, 4])
  }

  @Test func `quoted fields hold separators, line ends and quotes`() {
    let table = CSVTable("a,b\n\"x, \"\"y\"\"\nz\",2\n3,\"\"\n")
    #expect(table.rows.map(\.fields) == [["a", "b"], ["x, \"y\"\nz", "2"], ["3", ""]])
    #expect(table.rows.map(\.line) == [1, 2, 4])
    #expect(table.faults.isEmpty)
  }

  @Test func `blanks at the ends of fields go, and empty lines too`() {
    #expect(fields(" a , b\n\n ,, \n 1 ,\t2 \n") == [["a", "b"], ["1", "2"]])
    #expect(fields("a,b\n \"x\" ,2") == [["a", "b"], ["x", "2"]])
  }

  @Test func `a quote within a field is a letter like others`() {
    let table = CSVTable("a\nO\"Neil\n5\" pipe\n")
    #expect(table.rows.map(\.fields) == [["a"], ["O\"Neil"], ["5\" pipe"]])
    #expect(table.faults.isEmpty)
  }

  @Test func `quotes that do not fit are told with their lines, and reading goes on`() {
    let table = CSVTable("a,b\n\"x\"y,2\n3,4\n5,\"open\n6,7\n")
    #expect(table.faults == [.strayQuote(line: 2), .unclosedQuote(line: 4)])
    #expect(table.rows.map(\.line) == [1, 2, 3, 4])
  }

  @Test func `a text without rows has none`() {
    #expect(CSVTable("").rows.isEmpty)
    #expect(CSVTable("\n\r\n ,\n").rows.isEmpty)
  }
}
