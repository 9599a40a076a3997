// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ComposeProgress that reads text: events of Compose, BuildKit's "plain" and the
// classic builder.
#include "core/compose/ComposeProgress.h"

#include <QRegularExpression>

namespace panel {

QList<ComposeUpdate> ComposeProgress::feedText(const QString &line)
{
    if (const std::optional<ComposeUpdate> update = feedBuildKitText(line))
        return {*update};
    if (const std::optional<ComposeUpdate> update = feedClassicBuilder(line))
        return {*update};
    if (const std::optional<ComposeUpdate> update = feedEvent(line))
        return {*update};
    ComposeUpdate update;
    // Compose's log: time="…" level=warning msg="…"
    static const QRegularExpression log(
        QStringLiteral("\\Atime=\"[^\"]*\" level=(\\w+) msg=\"(.*)\"\\s*\\z"));
    const QRegularExpressionMatch match = log.match(line);
    if (match.hasMatch()) {
        update.status = match.captured(1);
        update.text = match.captured(2).replace(QStringLiteral("\\\""), QStringLiteral("\""));
    } else {
        update.text = line.trimmed();
    }
    return {update};
}

/// "#7 [svc 2/4] RUN …", "#7 CACHED", "#7 DONE 0.1s", "#7 ERROR: …", "#7 0.177 output"
std::optional<ComposeUpdate> ComposeProgress::feedBuildKitText(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("\\A(#\\d+) (.*)\\z"));
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString key = match.captured(1);
    const QString rest = match.captured(2).trimmed();
    if (!m_steps.contains(key)) {
        stepFor(key, rest);
        m_steps[key].isStarted = true;
        return stepUpdate(key, QStringLiteral("Started"));
    }
    if (rest.startsWith(u'[') && rest.contains(m_steps[key].instruction))
        return stepUpdate(key, QStringLiteral("Started")); // it goes on after another one's lines
    if (rest == QLatin1String("CACHED"))
        return stepUpdate(key, QStringLiteral("Cached"));
    if (rest.startsWith(QLatin1String("DONE ")))
        return stepUpdate(key, QStringLiteral("Done"), rest.mid(5));
    if (rest.startsWith(QLatin1String("ERROR")))
        return stepUpdate(key, QStringLiteral("Failed"), rest.mid(6).trimmed());
    if (rest == QLatin1String("CANCELED"))
        return stepUpdate(key, QStringLiteral("Cancelled"));
    static const QRegularExpression seconds(QStringLiteral("\\A\\d+\\.\\d+ (.*)\\z"));
    const QRegularExpressionMatch timed = seconds.match(rest);
    return stepUpdate(key, QStringLiteral("Output"), timed.hasMatch() ? timed.captured(1) : rest);
}

/// "Step 3/9 : RUN …"; it names no service, so only one build at a time can be followed.
std::optional<ComposeUpdate> ComposeProgress::feedClassicBuilder(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("\\AStep (\\d{1,4})/(\\d{1,4}) : (.*)\\z"));
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.captured(1).toInt();
    const QString previous = QStringLiteral("step %1").arg(number - 1);
    if (m_steps.contains(previous))
        stepUpdate(previous, QStringLiteral("Done"));
    const QString key = QStringLiteral("step %1").arg(number);
    stepFor(
        key,
        QStringLiteral("[%1/%2] %3").arg(match.captured(1), match.captured(2), match.captured(3)));
    return stepUpdate(key, QStringLiteral("Started"));
}

/// " Container cnt_x  Started", " Volume \"data\"  Created", " one Pulling ", " img:v1  Built"
std::optional<ComposeUpdate> ComposeProgress::feedEvent(const QString &line)
{
    if (!line.startsWith(u' '))
        return std::nullopt;
    if (const std::optional<ComposeUpdate> update = feedLayer(line))
        return update;
    static const QRegularExpression resource(QStringLiteral(
        "\\A ((?:Container|Network|Volume|Image) .+?)  (\\S+)(?:\\s+(\\S.*?))?\\s*\\z"));
    QRegularExpressionMatch match = resource.match(line);
    if (!match.hasMatch()) {
        static const QRegularExpression image(
            QStringLiteral("\\A (\\S+) {1,2}([A-Z][a-z]+)(?:\\s+(\\S.*?))?\\s*\\z"));
        match = image.match(line);
    }
    if (!match.hasMatch())
        return std::nullopt;
    return event(match.captured(1), {}, match.captured(2), match.captured(3));
}

/// " bfe730484229 Downloading [=====>      ]  22.14MB/76.32MB", " bfe730484229 Pull complete "
std::optional<ComposeUpdate> ComposeProgress::feedLayer(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A ([0-9a-f]{12}) {1,2}([A-Z][a-z]+(?: [A-Za-z]+){0,2})"
                       "(?:\\s+(?:\\[[^\\]]*\\]\\s*)?(\\S*))?\\s*\\z"));
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch() || !PullProgress::isPhase(match.captured(2)))
        return std::nullopt;
    const auto [done, total] = PullProgress::parseSizes(match.captured(3));
    return layer(match.captured(1), {}, match.captured(2),
                 total > 0 ? std::optional(double(done) / double(total)) : std::nullopt, total);
}

} // namespace panel
