// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingRow.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/ChoiceBox.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"
#include "gui/widgets/StatePill.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace panel {

namespace {

constexpr int nameWidth = 230;

using Origin = StackSetting::Origin;
using Effect = StackSetting::Effect;

QString originText(Origin origin)
{
    switch (origin) {
    case Origin::Environment: return SettingRow::tr("environment");
    case Origin::EnvFile: return QStringLiteral(".env");
    case Origin::Default: return SettingRow::tr("default");
    case Origin::Nowhere: break;
    }
    return SettingRow::tr("not set");
}

} // namespace

SettingRow::SettingRow(const StackSetting &setting, QWidget *parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_name(new PlainLabel(PlainLabel::Fit::ElideMiddle, this))
    , m_origin(new StatePill(this))
    , m_default(new QPushButton(tr("Use default"), this))
    , m_comment(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_effect(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_mistake(new PlainLabel(PlainLabel::Fit::Wrap, this))
{
    setObjectName(QStringLiteral("setting_%1").arg(setting.name));
    m_name->setObjectName(QStringLiteral("settingName"));
    m_name->setFont(fonts::mono());
    m_default->setObjectName(QStringLiteral("settingDefaultButton"));
    m_default->setProperty("look", QStringLiteral("link"));
    m_default->setAccessibleName(tr("Use the default of %1").arg(setting.name));
    m_comment->setObjectName(QStringLiteral("settingComment"));
    m_effect->setObjectName(QStringLiteral("settingEffect"));
    m_mistake->setObjectName(QStringLiteral("settingMistake"));
    for (PlainLabel *label : {m_comment, m_effect, m_mistake})
        label->setFont(fonts::small());
    m_comment->setTone(Tone::Muted);
    m_mistake->setTone(Tone::Bad);

    auto *left = new QWidget(this);
    left->setFixedWidth(nameWidth);
    auto *inLeft = new QVBoxLayout(left);
    inLeft->setContentsMargins(0, 5, 0, 0);
    inLeft->setSpacing(5);
    inLeft->addWidget(m_name);
    auto *pillLine = new QHBoxLayout;
    pillLine->addWidget(m_origin);
    pillLine->addStretch(1);
    inLeft->addLayout(pillLine);
    inLeft->addStretch(1);
    auto *fieldLine = new QHBoxLayout;
    fieldLine->setSpacing(10);
    fieldLine->addWidget(makeEditor(), 1);
    fieldLine->addWidget(m_default);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addLayout(fieldLine);
    right->addWidget(m_mistake);
    right->addWidget(m_comment);
    right->addWidget(m_effect);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(12);
    layout->addWidget(left, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
    connect(m_default, &QPushButton::clicked, this, [this] {
        discard();
        m_wantsDefault = true;
        if (m_field)
            m_field->clear();
        else
            m_choice->setCurrentText(m_setting.fallback);
        m_wantsDefault = true; // clearing the field took it back
        updateOrigin();
        Q_EMIT edited();
    });
    setSetting(setting);
}

QWidget *SettingRow::makeEditor()
{
    const QString name = plainLine(m_setting.name);
    if (!m_setting.choices.isEmpty() && !m_setting.isSecret) {
        m_choice = new ChoiceBox(this);
        m_choice->setObjectName(QStringLiteral("settingChoice"));
        m_choice->setAccessibleName(name);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(m_choice, &QComboBox::currentTextChanged, this, [this] {
            m_wantsDefault = false;
            updateOrigin();
            Q_EMIT edited();
        });
        return m_choice;
    }
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("settingField"));
    m_field->setAccessibleName(name);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_wantsDefault = false;
        updateOrigin();
        Q_EMIT edited();
    });
    return m_field;
}

void SettingRow::setSetting(const StackSetting &setting)
{
    m_setting = setting;
    m_name->setText(setting.name);
    QString comment = setting.comment;
    if (setting.isSecret) {
        const QString note = setting.origin == Origin::EnvFile
                                 ? tr("It holds a secret, and stands in .env as plain text. Let "
                                      "the compose file take "
                                      "it from “secrets:”, then the panel keeps it.")
                                 : tr("It holds a secret: it is neither shown nor written here.");
        comment = comment.isEmpty() ? note : comment + u' ' + note;
    } else if (setting.origin == Origin::Environment) {
        comment = tr("It comes from the environment of the panel, which .env cannot change.");
    }
    m_comment->setText(comment);
    m_comment->setVisible(!comment.isEmpty());
    const bool needsClean =
        setting.effect == Effect::FirstStart || setting.effect == Effect::DataMoves;
    m_effect->setText(effectText(setting));
    m_effect->setTone(needsClean ? Tone::Warn : Tone::Muted);
    m_effect->setVisible(setting.origin != Origin::Environment);
    m_mistake->hide();
    const bool canEdit = !setting.isSecret && setting.origin != Origin::Environment;
    if (m_field)
        m_field->setEnabled(canEdit);
    else
        m_choice->setEnabled(canEdit);
    discard();
}

void SettingRow::discard()
{
    m_wantsDefault = false;
    const bool isOwn = m_setting.origin == Origin::EnvFile;
    const QSignalBlocker quietField(m_field);
    const QSignalBlocker quietChoice(m_choice);
    if (m_field) {
        const bool showsValue = isOwn || m_setting.origin == Origin::Environment;
        m_field->setText(m_setting.isSecret || !showsValue ? QString() : m_setting.value);
        m_field->setPlaceholderText(m_setting.isSecret ? tr("hidden")
                                    : m_setting.isRequired && m_setting.fallback.isEmpty()
                                        ? tr("needed")
                                        : plainLine(m_setting.fallback));
    } else {
        m_choice->clear();
        QStringList choices = m_setting.choices;
        // What stands there may be none of them; it is shown, and said to be wrong.
        if (!m_setting.value.isEmpty() && !choices.contains(m_setting.value))
            choices.prepend(m_setting.value);
        m_choice->addItems(choices);
        m_choice->setCurrentText(m_setting.value);
    }
    updateOrigin();
}

QString SettingRow::text() const
{
    return m_field ? m_field->text() : m_choice->currentText();
}

bool SettingRow::isChanged() const
{
    if (m_setting.isSecret || m_setting.origin == Origin::Environment)
        return false;
    const bool isOwn = m_setting.origin == Origin::EnvFile;
    const std::optional<QString> now = wanted();
    return now ? !isOwn || *now != m_setting.value : isOwn;
}

std::optional<QString> SettingRow::wanted() const
{
    const QString now = text();
    const bool isOwn = m_setting.origin == Origin::EnvFile;
    if (m_wantsDefault)
        return std::nullopt;
    if (m_choice && !isOwn && now == m_setting.value)
        return std::nullopt; // nobody chose it
    if (now.isEmpty() && !(m_setting.emptyIsValue && isOwn))
        return std::nullopt;
    return now;
}

void SettingRow::updateOrigin()
{
    const bool changed = isChanged();
    if (changed)
        m_origin->setState(tr("changed"), Tone::Warn);
    else
        m_origin->setState(originText(m_setting.origin),
                           m_setting.origin == Origin::EnvFile ? Tone::Ok
                           : m_setting.origin == Origin::Nowhere && m_setting.isRequired
                               ? Tone::Bad
                               : Tone::Neutral);
    const bool isOwn = m_setting.origin == Origin::EnvFile && !m_setting.isSecret;
    m_default->setVisible(isOwn && wanted().has_value());
}

void SettingRow::setMistake(const QString &mistake)
{
    m_mistake->setText(mistake);
    m_mistake->setVisible(!mistake.isEmpty());
    if (!m_field)
        return;
    const QString look = mistake.isEmpty() ? QString() : QStringLiteral("bad");
    if (m_field->property("look").toString() == look)
        return;
    m_field->setProperty("look", look);
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
}

void SettingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(currentTokens().line);
    painter.drawLine(QPointF(12, height() - 0.5), QPointF(width() - 12, height() - 0.5));
}

} // namespace panel
