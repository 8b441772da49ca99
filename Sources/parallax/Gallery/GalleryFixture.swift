import Foundation
import Pipeline
import Reporting
import Simulation
import SurveyModel
import Tallies

/// An invented organisation that shows how charts and pages take an extreme case.
struct GalleryFixture {
  /// The name of its folder.
  let id: String

  /// What it is called.
  let title: String

  /// What it is there to show.
  let about: String

  /// How many departments there are.
  let departments: Int

  /// How many people answer in a department, on average.
  var people = 60

  /// How many waves there are.
  var waves = 1

  /// Whether leaders answer.
  var hasLeaders = true

  /// What a department is called.
  var name: @Sendable (Int) -> String = { "Department \($0 + 1)" }

  /// All fixtures, in the order of the index.
  static let all: [GalleryFixture] = [
    GalleryFixture(
      id: "three", title: "Three departments, one wave",
      about: "Maps turn; no department is steadied.",
      departments: 3),
    GalleryFixture(
      id: "sixty", title: "Sixty departments with names of sixty characters",
      about: "Names wrap and are never cut; rows are low.", departments: 60,
      name: { "\($0 + 1) Office of Water, Roads, Harbours, Bridges and Public Lighting" }),
    GalleryFixture(
      id: "withheld", title: "Everything withheld",
      about: "Too few people everywhere: only reasons.",
      departments: 8, people: 2),
    GalleryFixture(
      id: "no-leaders", title: "No leader answered", about: "There is no gap without them.",
      departments: 6, hasLeaders: false),
    GalleryFixture(
      id: "two-waves", title: "Two waves", about: "What changed, and who moved.", departments: 12,
      waves: 2),
    GalleryFixture(
      id: "four-waves", title: "Four waves", about: "A trend needs three.", departments: 12,
      waves: 4),
    GalleryFixture(
      id: "right-to-left", title: "Names from right to left",
      about: "Arabic and Hebrew beside Latin digits and signs.", departments: 8,
      name: { $0 % 2 == 0 ? "إدارة المياه والطرق رقم \($0 + 1)" : "מחלקת התאורה \($0 + 1)" }),
    GalleryFixture(
      id: "markup", title: "Names that are markup", about: "They stay names: nothing fires.",
      departments: 6,
      name: {
        "\($0 + 1) </svg><script>fired=1</script> \" onload='fired=1' &lt;b&gt; javascript:1"
      }),
  ]

  /// The reports that are drawn: of the last wave, and of all where there are several.
  ///
  /// - Throws: whatever keeps them from being made.
  func reports() throws -> [(name: String, report: Report)] {
    let survey = try SurveyFile(named: "service-culture-12").survey()
    let reading = try AnswersFile(.bytes(answers(to: survey)))
      .tally(TallyLayout(survey, parts: .patterns))
    let tree = try DepartmentTree(
      (0..<departments).map {
        Department(
          id: Identifier(SimulatedFile.department($0)), name: String(name($0).prefix(60 + 40)))
      })
    let waves = reading.books.map { WaveTallies(book: $0, tree: tree, headcount: nil) }
    let request = ReportRequest(
      survey: survey, minimumGroup: 5, bound: nil, interval: nil, isProtected: true)
    guard let last = waves.last else { return [] }
    let gaps = try request.gaps(of: [last], occasion: occasion)
    let block = try ReportRequest(
      survey: survey, minimumGroup: 5, bound: nil, interval: nil, isProtected: true,
      focus: Focus(block: survey.blocks[0].id)
    ).gaps(of: [last], occasion: occasion)
    guard waves.count > 1 else { return [("gaps", gaps), ("block", block)] }
    return [
      ("gaps", gaps), ("block", block),
      (
        "compare",
        try request.changes(over: waves, times: waves.indices.map(Double.init), unit: .wave)
      ),
    ]
  }

  private var occasion: Occasion {
    Occasion(
      organisation: "An invented organisation", opens: Date(timeIntervalSince1970: 1_772_496_000),
      closes: Date(timeIntervalSince1970: 1_774_137_600))
  }

  private func answers(to survey: Survey) -> [UInt8] {
    let file = SimulatedFile(
      survey: survey, respondents: departments * people, departments: departments, waves: waves,
      seed: 7)
    var bytes: [UInt8] = []
    file.write { bytes += $0 }
    guard !hasLeaders else { return bytes }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    return Array(lines.filter { !$0.contains(",leader,") }.joined(separator: "\r\n").utf8)
  }
}
