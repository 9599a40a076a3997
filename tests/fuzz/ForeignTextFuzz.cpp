// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text that is shown: colours, control characters, and how much of it.
#include "core/base/PlainText.h"
#include "core/logs/LogText.h"
#include "core/logs/SgrSequence.h"
#include "tests/fuzz/Fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QString plain = plainText(bytes);
    fuzz::require(plainText(plain) == plain, "plain text stays as it is");
    for (const QChar c : plain) {
        const bool isAllowed = c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control;
        fuzz::require(isAllowed, "plain text has no control characters");
    }
    const QString line = plainLine(QString::fromUtf8(bytes));
    fuzz::require(!line.contains(u'\n') && !line.contains(u'\t'), "a plain line is one line");
    fuzz::require(elided(line, 10).size() <= 10, "elided text is short");

    QByteArray json = "[";
    appendJsonString(json, bytes);
    const QJsonDocument document = QJsonDocument::fromJson(json + ']');
    fuzz::require(document.array().at(0).toString() == QString::fromUtf8(bytes),
                  "as a string of JSON it is the same");

    const qsizetype length = sgrLength(bytes);
    fuzz::require(length >= 0 && length <= bytes.size(), "a sequence ends in the text");
    QByteArray expected;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype colour = sgrLength(QByteArrayView(bytes).sliced(at));
        if (colour == 0)
            expected += bytes[at];
        at += colour == 0 ? 1 : colour;
    }
    fuzz::require(withoutSgr(bytes) == expected, "nothing but the colours goes");
}
