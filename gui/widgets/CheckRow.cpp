// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/CheckRow.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace panel {

namespace {

constexpr int markSide = 19;
constexpr int textLeft = 42;
constexpr int topPadding = 9;

struct Mark
{
    Glyph glyph;
    Tone tone;
};

Mark markOf(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Pass: return {Glyph::Check, Tone::Ok};
    case Check::Verdict::Warn: return {Glyph::Alert, Tone::Warn};
    case Check::Verdict::Fail: return {Glyph::Close, Tone::Bad};
    case Check::Verdict::Unknown: break;
    }
    return {Glyph::Question, Tone::Neutral};
}

} // namespace

QString verdictForPeople(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Pass: return Tr::tr("passed");
    case Check::Verdict::Warn: return Tr::tr("warning");
    case Check::Verdict::Fail: return Tr::tr("failed");
    case Check::Verdict::Unknown: break;
    }
    return Tr::tr("not known");
}

QString checkAsText(const Check &check)
{
    QStringList lines = {Tr::tr("%1: %2", "verdict, title of a check")
                             .arg(verdictForPeople(check.verdict), check.title)};
    for (const QString &line : {check.evidence, check.fix}) {
        if (!line.isEmpty())
            lines.append(QStringLiteral("  ") + line);
    }
    return plainText(lines.join(u'\n'));
}

CheckRow::CheckRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_evidence(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_fix(new PlainLabel(PlainLabel::Fit::Wrap, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(QStringLiteral("checkTitle"));
    m_evidence->setObjectName(QStringLiteral("checkEvidence"));
    m_evidence->setFont(fonts::small());
    m_evidence->setTone(Tone::Muted);
    m_fix->setObjectName(QStringLiteral("checkFix"));
    m_fix->setFont(fonts::small());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(textLeft, topPadding, 14, topPadding);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_evidence);
    layout->addWidget(m_fix);
}

void CheckRow::setCheck(const Check &check)
{
    m_check = check;
    setObjectName(QStringLiteral("check_%1").arg(check.id));
    m_title->setText(check.title);
    m_title->setFont(check.verdict == Check::Verdict::Pass ? font() : fonts::strong());
    m_evidence->setText(check.evidence);
    m_evidence->setVisible(!check.evidence.isEmpty());
    m_fix->setText(tr("→ %1", "what to do about a check that failed").arg(check.fix));
    m_fix->setVisible(!check.fix.isEmpty());
    setAccessibleName(plainText(tr("%1: %2", "verdict, title of a check")
                                    .arg(verdictForPeople(check.verdict), check.title)));
    setAccessibleDescription(
        plainText(check.fix.isEmpty() ? check.evidence : check.evidence + u' ' + check.fix));
    update();
}

void CheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = currentTokens();
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(12, height() - 0.5), QPointF(width() - 12, height() - 0.5));
    if (hasFocus()) {
        painter.setPen(tokens.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 2.5, -3.5, -3.5), 6, 6);
    }
    const Mark mark = markOf(m_check.verdict);
    const QRectF disc(13, topPadding - 1, markSide, markSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.background(mark.tone));
    painter.drawEllipse(disc);
    drawGlyph(&painter, mark.glyph, disc.adjusted(4, 4, -4, -4), tokens.foreground(mark.tone));
}

void CheckRow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

void CheckRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &CheckRow::copy);
    menu->popup(event->globalPos());
}

void CheckRow::copy() const
{
    QGuiApplication::clipboard()->setText(checkAsText(m_check));
}

} // namespace panel
