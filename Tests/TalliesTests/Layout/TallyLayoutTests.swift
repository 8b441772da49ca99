import SurveyModel
import Tallies
import Testing

@Suite struct TallyLayoutTests {
  @Test func `facets follow the order of reports and know their columns`() throws {
    let layout = try Bakery.layout()
    #expect(
      layout.facets.map(\.key) == [
        BlockFacet(block: "bread", facet: .items), BlockFacet(block: "bread", facet: .now),
        BlockFacet(block: "cake", facet: .items),
      ])
    #expect(layout.facets.map(\.columns) == [[0, 1, 2], [3], [4]])
    #expect(layout.facets[0].isReversed == [false, true, false])
    #expect(layout.facets[1].scale.minimum == -1)
  }

  @Test func `a block whose statements use two scales cannot be tallied`() {
    let survey = Bakery.survey
    let mixed = Survey(
      id: "mixed", version: 1, title: survey.title, languages: ["en"], minutes: 1,
      instructions: survey.instructions, scales: survey.scales,
      blocks: [
        Block(
          id: "bread", label: survey.title, meaning: survey.title,
          items: [
            Bakery.item("crust", of: "bread"),
            Bakery.item("burnt", of: "bread", scale: "level"),
          ])
      ], presentation: survey.presentation)
    #expect(throws: TallyLayoutFault.mixedScales(BlockFacet(block: "bread", facet: .items))) {
      try TallyLayout(mixed)
    }
  }

  @Test func `a block on a scale that the survey lacks cannot be tallied`() {
    let survey = Bakery.survey
    let bare = Survey(
      id: "bare", version: 1, title: survey.title, languages: ["en"], minutes: 1,
      instructions: survey.instructions, scales: [], blocks: survey.blocks,
      presentation: survey.presentation)
    #expect(throws: TallyLayoutFault.noScale(BlockFacet(block: "bread", facet: .items))) {
      try TallyLayout(bare)
    }
  }
}
