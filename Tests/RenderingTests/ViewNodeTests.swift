import Testing

@testable import Rendering

/// A template finds in a node what it finds in the view itself.
@Suite struct ViewNodeTests {
  private struct Inner {
    let text: String
  }

  private struct Outer {
    let text = "words"
    let flag = false
    let number = 3
    let none: String? = nil
    let some: String? = "there"
    let inner = Inner(text: "deep")
    let maybe: Inner? = Inner(text: "deep")
    let list = [Inner(text: "one"), Inner(text: "two")]
    let names = ["a", "b"]
  }

  @Test func `texts, numbers and yes or no come as they are`() {
    let node = ViewNode(Outer())
    #expect(node.child(named: "text") as? String == "words")
    #expect(node.child(named: "flag") as? Bool == false)
    #expect(node.child(named: "number") as? Int == 3)
    #expect(node.child(named: "names") as? [String] == ["a", "b"])
  }

  @Test func `what there is of an optional comes, and nothing where there is none`() {
    let node = ViewNode(Outer())
    #expect(node.child(named: "some") as? String == "there")
    #expect(node.child(named: "none") == nil)
    #expect(node.child(named: "unheard of") == nil)
  }

  @Test func `parts are nodes, in lists too`() throws {
    let node = ViewNode(Outer())
    for name in ["inner", "maybe"] {
      let inner = try #require(node.child(named: name) as? ViewNode)
      #expect(inner.child(named: "text") as? String == "deep")
    }
    let list = try #require(node.child(named: "list") as? [Any])
    let texts = list.map { ($0 as? ViewNode)?.child(named: "text") as? String }
    #expect(texts == ["one", "two"])
  }
}
