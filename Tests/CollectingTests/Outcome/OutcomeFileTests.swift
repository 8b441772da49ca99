import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct OutcomeFileTests {
  private func read(
    _ text: String, wave: String? = nil, name: String? = nil
  ) throws -> OutcomeFile.Reading {
    try OutcomeFile.read(
      Data(text.utf8), tree: DepartmentTree(Harbour.departments), wave: wave, name: name)
  }

  /// The faults of a file as `line:column code`.
  private func faults(_ text: String, wave: String? = nil) throws -> [String] {
    do {
      _ = try read(text, wave: wave)
      return []
    } catch let faults as OutcomeFaults {
      return faults.faults.map { "\($0.line):\($0.column ?? 0) \($0.code)" }
    }
  }

  @Test func `figures are read by department, with their name`() throws {
    let reading = try read(
      "department,value,label\nops,3.5,Customer score\nsales,-2e1,Customer score\n")
    #expect(reading.outcome.name == "Customer score")
    #expect(reading.outcome.values == ["ops": 3.5, "sales": -20])
    #expect(reading.notes.isEmpty)
  }

  @Test func `the name that is asked for wins, and a file without one has a plain one`() throws {
    #expect(try read("department,value\nops,1\n").outcome.name == OutcomeFile.defaultName)
    let named = try read("department,value,name\nops,1,A\nsales,2,B\n", name: "Turnover")
    #expect(named.outcome.name == "Turnover")
  }

  @Test func `separators, encodings and true minus signs of spreadsheets are understood`() throws {
    let reading = try read("Department;Value;other\n\"ops\";−1.25;x\n;;\n")
    #expect(reading.outcome.values == ["ops": -1.25])
    #expect(reading.notes == [.ignoredColumns(["other"])])
  }

  @Test(arguments: [
    ("", "1:0 outcome.empty"), ("department,value\n", "1:0 outcome.no-rows"),
    ("place,value\nops,1\n", "1:0 outcome.missing-column"),
    ("department,value,value\nops,1,2\n", "1:3 outcome.double-column"),
    ("department,value\nops\n", "2:0 outcome.fields"),
    ("department,value\nops,\n", "2:2 outcome.missing-value"),
    ("department,value\n,1\n", "2:1 outcome.missing-value"),
    ("value,department\n1,opps\n", "2:2 outcome.unknown-department"),
    ("department,value\nops,1\nsales,2\nops,1\n", "4:1 outcome.duplicate-department"),
    ("department;value\nops;3,5\n", "2:2 outcome.not-a-number"),
    ("department,value\nops,nan\n", "2:2 outcome.not-a-number"),
    ("department,value\nops,0x10\n", "2:2 outcome.not-a-number"),
    ("department,value\nops,1e999\n", "2:2 outcome.not-a-number"),
    ("department,value\nops,73 %\n", "2:2 outcome.not-a-number"),
    ("department,value\nops,2e12\n", "2:2 outcome.out-of-range"),
    ("department,value,name\nops,1,A\nsales,1,B\n", "3:3 outcome.other-name"),
    ("department,value\n\"ops,1\n", "2:0 outcome.unclosed-quote"),
    ("department,value,wave\nops,1,2017\nsales,1,2018\n", "1:0 outcome.several-waves"),
  ])
  func `a fault is told with its place, and nothing is taken`(
    _ text: String, _ expected: String
  ) throws {
    let found = try faults(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `all faults are told together, in the order of the file`() throws {
    let found = try faults("department,value\nnowhere,x\nops,1\nops,2\n")
    #expect(
      found == [
        "2:1 outcome.unknown-department", "2:2 outcome.not-a-number",
        "4:1 outcome.duplicate-department",
      ])
  }

  @Test func `what may be meant is found by spelling and by name`() throws {
    func suggestion(_ code: String) throws -> String? {
      do {
        _ = try read("department,value\n\(code),1\n")
        return nil
      } catch let faults as OutcomeFaults {
        guard case .unknownDepartment(_, let suggestion)? = faults.faults.first?.reason else {
          return nil
        }
        return suggestion
      }
    }
    #expect(try suggestion("sale") == "sales")
    #expect(try suggestion("North") == "ops-north")
    #expect(try suggestion("quite elsewhere") == nil)
  }

  @Test func `rows of other waves are passed over, and that is said`() throws {
    let text = "department,value,wave\nops,1,2017\nops,2,2018\nsales,3,2018\n"
    let reading = try read(text, wave: "2018")
    #expect(reading.outcome.values == ["ops": 2, "sales": 3])
    #expect(reading.notes == [.otherWaves(rows: 1)])
    #expect(try faults(text, wave: "2019") == ["1:0 outcome.no-rows"])
  }

  @Test func `a difference names who gets, changes and loses a figure`() {
    let old = Outcome(name: "Score", values: ["a": 1, "b": 2, "c": 3])
    let new = Outcome(name: "Net score", values: ["b": 2, "c": 4, "d": 5])
    let difference = OutcomeDifference(from: old, to: new)
    #expect(difference.renamedFrom == "Score")
    #expect(difference.added == ["d"])
    #expect(difference.removed == ["a"])
    #expect(difference.changed == ["c"])
    #expect(difference.unchanged == 1)
    #expect(OutcomeDifference(from: old, to: old).isEmpty)
    #expect(!OutcomeDifference(from: nil, to: old).isEmpty)
  }
}
