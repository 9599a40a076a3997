// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/EngineConnection.h"
#include "core/http/JsonFields.h"

#include <QUrlQuery>

#include <utility>

namespace panel {

/// Sends a request and hands its answer, if it is a success, to `parse` (HttpAnswer → Result<T>).
/// `what` says what did not work if it is none: "The container web could not be stopped".
template <typename T, typename Parse>
Call *askEngine(EngineConnection *engine, const HttpRequest &request, const QString &what,
                QObject *requester, Handler<T> done, Parse parse)
{
    return engine->send(request, requester,
                        [what, done = std::move(done), parse](const Result<HttpAnswer> &answer) {
                            done(answer
                                     .and_then([&what](const HttpAnswer &whole) {
                                         return expectSuccess(whole, what);
                                     })
                                     .and_then(parse));
                        });
}

/// The same for an answer that says nothing but that it worked.
inline Call *tellEngine(EngineConnection *engine, const HttpRequest &request, const QString &what,
                        QObject *requester, Handler<void> done)
{
    return askEngine<void>(engine, request, what, requester, std::move(done),
                           [](const HttpAnswer &) { return Result<void>(); });
}

/// `parseRow` for each object of a list; the first that fails, fails the list.
template <typename T, typename ParseRow>
Result<QList<T>> parseRows(const QJsonArray &rows, ParseRow parseRow)
{
    QList<T> values;
    values.reserve(rows.size());
    for (const QJsonValue row : rows) {
        const Result<T> value = parseRow(row.toObject());
        if (!value)
            return fail(value.error());
        values.append(*value);
    }
    return values;
}

/// Docker's `filters` parameter: {"label": ["a=b"]}; nothing for empty lists.
void addFilters(QUrlQuery &query, const QList<std::pair<QString, QStringList>> &filters);

} // namespace panel
