// CloudFront Function (cloudfront-js-2.0), viewer request: S3 behind an access control knows no
// index documents. Global on purpose: CloudFront calls `handler` by name.
// biome-ignore lint/correctness/noUnusedVariables: called by CloudFront
function handler(event) {
  const request = event.request;
  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.includes('.')) return request;
  // One address per page: the others lead to it. Slugs hold no dots, files always do.
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: `${request.uri.replace(/^\/+/, '/')}/` } },
  };
}
