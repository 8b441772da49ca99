import SurveyModel
import Surveys
import Testing

struct ShippedSurveyTests {
  private func survey(_ name: String) throws -> Survey {
    try SurveyReader.read(#require(ShippedSurveys.text(named: name)), file: "\(name).yaml")
  }

  @Test func `the shipped surveys are two, found with and without their ending`() {
    #expect(ShippedSurveys.all.map(\.name) == ["service-culture-12", "pulse-12"])
    #expect(ShippedSurveys.text(named: "pulse-12.yaml") == ShippedSurveys.text(named: "pulse-12"))
    #expect(ShippedSurveys.text(named: "other") == nil)
  }

  @Test(arguments: ShippedSurveys.all.map(\.name))
  func `a shipped survey has no faults and bears its name`(name: String) throws {
    #expect(try survey(name).id.rawValue == name)
  }

  @Test func `the full survey has what it is said to have`() throws {
    let survey = try survey("service-culture-12")
    #expect(survey.blocks.count == 12)
    for block in survey.blocks {
      let statements = block.items(of: .items)
      #expect(statements.map(\.key) == [.positive, .negative, .positive, .negative])
      #expect(block.items(of: .now).count == 1 && block.items(of: .needed).count == 1)
    }
    #expect(survey.items.count { $0.facet == .items } == 48)
    #expect(survey.items.count == 72)
    #expect(survey.openQuestions.map(\.id) == ["SC-OPEN-1", "SC-OPEN-2"])
    #expect(survey.profile.map(\.id) == ["tenure"])
    #expect(survey.profile.first?.options.count == 3)
    #expect(survey.minutes == 14 && survey.presentation.order == .mixed)
  }

  @Test func `the short form keeps one statement of each key in each block`() throws {
    let survey = try survey("service-culture-12")
    let form = try #require(survey.shortForm)
    #expect(form.items.count == 24 && form.minutes == 9)
    for block in survey.blocks {
      let kept = block.items.filter { form.items.contains($0.id) }
      #expect(Set(kept.map(\.key)) == [.positive, .negative] && kept.count == 2)
    }
  }

  @Test(arguments: ShippedSurveys.all.map(\.name))
  func `the scales have the bounds that the analysis expects`(name: String) throws {
    let survey = try survey(name)
    let agree = try #require(survey.scale("agree5"))
    #expect(agree.points.count == 5 && agree.bound == 0.3 && agree.favorableFrom == 4)
    #expect(agree.reversible && agree.dontKnow != nil)
    let level = try #require(survey.scale("level6"))
    #expect(level.points.count == 6 && level.bound == 0.4 && level.favorableFrom == 4)
    #expect(!level.reversible && level.dontKnow != nil)
    #expect(level.points.allSatisfy { $0.meaning != nil })
  }

  @Test func `each statement of the pulse stands word for word in the full survey`() throws {
    let full = try survey("service-culture-12")
    let pulse = try survey("pulse-12")
    #expect(pulse.blocks.dropLast().map(\.id) == full.blocks.map(\.id))
    for block in pulse.blocks.dropLast() {
      let item = try #require(block.items.first)
      #expect(block.items.count == 1)
      let anchors = full.blocks.first { $0.id == block.id }?.items.filter {
        $0.wording == item.wording && $0.key == item.key && $0.referent == item.referent
      }
      #expect(anchors?.count == 1, "\(item.id) has no anchor")
    }
    #expect(pulse.items.count { $0.key == .negative } == 3)
    #expect(pulse.blocks.last?.items.map(\.facet) == [.now, .needed])
    #expect(pulse.openQuestions.count == 1)
  }

  @Test(arguments: ShippedSurveys.all.map(\.name))
  func `wordings are short, differ from each other, and negate nothing`(name: String) throws {
    let survey = try survey(name)
    for role in Role.allCases {
      let texts = survey.items.map { $0.wording[role]["en"] }
      #expect(Set(texts).count == texts.count)
      for text in texts {
        #expect(text.split(separator: " ").count <= 24, "\(text)")
        #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
      }
    }
    for item in survey.items where item.key == .negative {
      for role in Role.allCases {
        let words = item.wording[role]["en"].lowercased().split { !$0.isLetter && $0 != "'" }
        #expect(!words.contains { ["not", "never", "don't", "no"].contains($0) }, "\(item.id)")
      }
    }
  }

  @Test(arguments: ShippedSurveys.all.map(\.name))
  func `each text is there in five languages, and differs from English`(name: String) throws {
    let survey = try survey(name)
    #expect(survey.languages == ["en", "de", "es", "fr", "ar"])
    #expect(survey.unreviewed == ["de", "es", "fr", "ar"])
    let wordings = survey.items.map(\.wording) + survey.openQuestions.map(\.wording)
    var texts = [survey.title, survey.instructions.leader, survey.instructions.frontline]
    texts += wordings.flatMap { [$0.leader, $0.frontline] }
    texts += survey.blocks.flatMap { [$0.label, $0.meaning] }
    texts += survey.profile.flatMap { [$0.text] + $0.options.map(\.label) }
    for scale in survey.scales {
      texts += scale.points.flatMap { [$0.label, $0.meaning].compactMap(\.self) }
      texts += [scale.dontKnow].compactMap(\.self)
    }
    for text in texts {
      #expect(Set(text.texts.keys) == Set(survey.languages))
      for language in survey.unreviewed where text["en"] != "Normal" {
        #expect(text[language] != text["en"], "\(text[language])")
      }
      #expect(text["ar"].unicodeScalars.contains { (0x621...0x64A).contains($0.value) })
    }
  }

  @Test(arguments: ShippedSurveys.all.map(\.name))
  func `roles and statements stay apart in every language as they are in English`(
    name: String
  ) throws {
    let survey = try survey(name)
    for language in survey.languages {
      for item in survey.items {
        let (leader, frontline) = (item.wording.leader, item.wording.frontline)
        #expect(
          (leader[language] == frontline[language]) == (leader["en"] == frontline["en"]),
          "\(item.id) in \(language.rawValue)")
      }
      for role in Role.allCases {
        let texts = survey.items.map { $0.wording[role][language] }
        #expect(Set(texts).count == texts.count, "\(language.rawValue)")
        #expect(texts.allSatisfy { [".", "?", "؟"].contains($0.last) }, "\(language.rawValue)")
      }
      for scale in survey.scales {
        #expect(Set(scale.points.map { $0.label[language] }).count == scale.points.count)
      }
    }
  }
}
