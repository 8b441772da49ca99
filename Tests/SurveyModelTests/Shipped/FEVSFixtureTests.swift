import Foundation
import SurveyModel
import Testing

struct FEVSFixtureTests {
  @Test func `the fixture groups 48 positive items in twelve blocks of four`() throws {
    let survey = try SurveyReader.read(Project.text("Tests/Fixtures/fevs2018.yaml"), file: "f")
    #expect(survey.blocks.count == 12)
    #expect(survey.blocks.allSatisfy { $0.items.count == 4 })
    #expect(survey.items.allSatisfy { $0.key == .positive && $0.facet == .items })
    #expect(survey.items.allSatisfy { $0.wording.leader["en"] == $0.id.rawValue })
    #expect(Set(survey.items.map(\.id)).count == 48)
    #expect(survey.scale("agree5")?.dontKnow == nil)
    #expect(survey.scale("agree5")?.points.map(\.value) == [1, 2, 3, 4, 5])
    #expect(survey.blocks.first?.id == "vision" && survey.blocks.last?.id == "fairness")
    #expect(survey.blocks.first?.items.map(\.id) == ["q6", "q12", "q13", "q56"])
  }
}

/// Files of the project that are no resources.
enum Project {
  /// The text of a file, by its path from the root of the project.
  static func text(_ path: String, file: String = #filePath) throws -> String {
    try String(contentsOf: root(file).appending(path: path), encoding: .utf8)
  }

  /// The root of the project: the folder that holds `Tests`.
  static func root(_ file: String = #filePath) -> URL {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while folder.lastPathComponent != "Tests", folder.path.count > 1 {
      folder.deleteLastPathComponent()
    }
    return folder.deletingLastPathComponent()
  }
}
