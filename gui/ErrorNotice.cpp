// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ErrorNotice.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace panel {

ErrorNotice::ErrorNotice(QWidget *parent)
    : QFrame(parent)
    , m_headline(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_message(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_next(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_detail(new QPlainTextEdit(this))
    , m_action(new QPushButton(this))
    , m_details(new QPushButton(tr("Details"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_dismiss(new QPushButton(this))
{
    m_message->setObjectName(QStringLiteral("errorMessage"));
    m_headline->setObjectName(QStringLiteral("statusHeadline"));
    m_headline->setFont(fonts::strong());
    m_next->setObjectName(QStringLiteral("errorNext"));
    m_detail->setObjectName(QStringLiteral("errorDetail"));
    m_detail->setReadOnly(true);
    m_detail->setFont(fonts::mono());
    m_detail->setAccessibleName(tr("Technical details"));
    m_action->setObjectName(QStringLiteral("errorAction"));
    m_details->setObjectName(QStringLiteral("errorDetailsButton"));
    m_details->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("errorCopyButton"));
    m_dismiss->setObjectName(QStringLiteral("errorDismissButton"));
    m_dismiss->setIcon(glyphIcon(Glyph::Close, &Tokens::muted));
    m_dismiss->setProperty("look", QStringLiteral("quiet"));
    m_dismiss->setAccessibleName(tr("Close this message"));
    m_dismiss->setFixedWidth(32);
    m_dismiss->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_headline);
    texts->addWidget(m_message);
    texts->addWidget(m_next);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_action, m_details, m_copy, m_dismiss})
        buttons->addWidget(button, 0, Qt::AlignTop);
    buttons->addStretch(0);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(8);
    m_top->addLayout(texts, 1);
    m_top->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 11, 11, 11);
    layout->setSpacing(10);
    layout->addLayout(m_top);
    layout->addWidget(m_detail);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_action, &QPushButton::clicked, this, &ErrorNotice::actionAsked);
    connect(m_details, &QPushButton::toggled, this, &ErrorNotice::showDetails);
    connect(m_copy, &QPushButton::clicked, this, &ErrorNotice::copy);
    connect(m_dismiss, &QPushButton::clicked, this, &ErrorNotice::clear);
    clear();
}

void ErrorNotice::showError(const Error &error, const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    if (!isHidden() && m_headline->isHidden() && error == m_error)
        return;
    m_headline->hide();
    setLook(QStringLiteral("bad"));
    m_message->setFont(fonts::strong());
    m_message->setTone(Tone::Bad);
    setReason(error);
    show();
}

void ErrorNotice::showStatus(const QString &headline, const Error &reason, Tone tone,
                             const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_headline->setText(headline);
    m_headline->setTone(tone == Tone::Neutral ? Tone::Text : tone);
    const QString look = tone == Tone::Bad    ? QStringLiteral("bad")
                         : tone == Tone::Warn ? QStringLiteral("warn")
                                              : QStringLiteral("info");
    if (property("look").toString() != look)
        setLook(look);
    if (!isHidden() && !m_headline->isHidden() && reason == m_error)
        return;
    m_headline->show();
    m_message->setFont(QFont());
    m_message->setTone(Tone::Text);
    setReason(reason);
    show();
}

void ErrorNotice::setReason(const Error &error)
{
    m_error = error;
    m_message->setText(error.message);
    m_message->setVisible(!error.message.isEmpty());
    m_next->setText(error.next);
    m_next->setVisible(!error.next.isEmpty());
    m_copy->setVisible(!error.message.isEmpty());
    m_details->setVisible(!error.detail.isEmpty());
    m_details->setChecked(false);
    showDetails(false);
}

void ErrorNotice::showText(const QString &text)
{
    m_error = {};
    m_error.message = text;
    setLook(QStringLiteral("info"));
    m_headline->hide();
    m_message->setFont(fonts::strong());
    m_message->setTone(Tone::Text);
    m_message->setText(text);
    m_message->show();
    m_next->hide();
    m_action->hide();
    m_details->hide();
    m_copy->hide();
    showDetails(false);
    show();
}

void ErrorNotice::clear()
{
    m_error = {};
    m_headline->hide();
    hide();
}

void ErrorNotice::setDismissable(bool dismissable)
{
    m_dismiss->setVisible(dismissable);
}

void ErrorNotice::setLook(const QString &look)
{
    setProperty("look", look);
    style()->unpolish(this);
    style()->polish(this);
}

void ErrorNotice::showDetails(bool shown)
{
    constexpr int mostLines = 10;
    m_detail->setVisible(shown);
    if (!shown)
        return;
    m_detail->setPlainText(plainText(m_error.detail));
    const int lines = std::clamp(int(m_error.detail.count(u'\n')) + 2, 3, mostLines);
    m_detail->setFixedHeight(lines * m_detail->fontMetrics().lineSpacing() + 12);
}

void ErrorNotice::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // In a narrow window the buttons would leave the text no room beside them.
    constexpr int widthForOneRow = 760;
    m_top->setDirection(width() < widthForOneRow ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
}

void ErrorNotice::copy() const
{
    QGuiApplication::clipboard()->setText(plainText(toPlainText(m_error)));
}

} // namespace panel
