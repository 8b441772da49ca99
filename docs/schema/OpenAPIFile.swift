/// The OpenAPI 3.1 document of `/api/v1`, carried inside the binary.
///
/// It refers to the published schemas by the names of their files, which lie beside it.
public enum OpenAPIFile {
  /// The document.
  public static var text: String {
    String(decoding: PackageResources.openapi_json, as: UTF8.self)
  }
}
