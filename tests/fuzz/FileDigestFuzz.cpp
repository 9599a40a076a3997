// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file of a container, as a tar from the engine.
#include "core/engine/FileDigest.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const Result<FileDigest> digest = digestOfOnlyFile(bytes);
    if (!digest) {
        fuzz::require(digest.error().kind == Error::Kind::BadAnswer
                          && !digest.error().message.isEmpty(),
                      "why it is no file");
        return;
    }
    fuzz::require(digest->size() == 32, "a digest is a SHA-256");
    fuzz::require(digestOfOnlyFile(bytes) == digest, "it is the same the next time");
}
