import Hummingbird
import Testing

@testable import SurveyWeb

@Suite struct PagePartsTests {
  @Test(arguments: [
    "before ONE between TWO after", "ONE", "ONETWO", "TWO ONE ONE", "ONE at both ends TWO",
    "none of them", "",
  ])
  func `each mark comes back in the place of the one that was taken out`(page: String) {
    let parts = PageParts(page, marks: ["ONE", "TWO"])
    #expect(String(buffer: parts.page(with: ["ONE", "TWO"])) == page)
    let wanted = page.replacing("ONE", with: "first").replacing("TWO", with: "second")
    #expect(String(buffer: parts.page(with: ["first", "second"])) == wanted)
  }

  @Test func `letters beyond ASCII stay whole`() {
    let parts = PageParts("für ONE العربية", marks: ["ONE"])
    #expect(String(buffer: parts.page(with: ["dich – "])) == "für dich –  العربية")
  }
}
