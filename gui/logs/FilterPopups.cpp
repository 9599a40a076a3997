// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/FilterPopups.h"

#include "gui/Fonts.h"
#include "gui/logs/FilterCompletions.h"
#include "gui/Theme.h"
#include "gui/widgets/PlainLabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>

namespace panel {

namespace {

constexpr int padding = 10;
constexpr int syntaxWidth = 460;

} // namespace

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    look.text.clear();
    const QStyle *style = look.widget ? look.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &look, painter, look.widget);
    const QRect room = look.rect.adjusted(padding, 0, -padding, 0);
    const bool selected = look.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorRole text = selected ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    painter->setFont(fonts::mono());
    painter->setPen(look.palette.color(text));
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      index.data().toString());
    painter->setFont(fonts::small());
    painter->setPen(look.palette.color(selected ? text : QPalette::PlaceholderText));
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                      index.data(explanationRole).toString());
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 8};
}

FilterSyntaxPopup::FilterSyntaxPopup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("logSyntax"));
    setProperty("look", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    QStringList all;
    for (const FilterCompletions::Choice &choice : filterSyntax()) {
        const int row = grid->rowCount();
        auto *example = new PlainLabel(PlainLabel::Fit::Elide, this);
        example->setFont(fonts::mono());
        example->setTone(Tone::Link);
        example->setText(choice.text);
        auto *meaning = new PlainLabel(PlainLabel::Fit::Elide, this);
        meaning->setText(choice.explanation);
        grid->addWidget(example, row, 0);
        grid->addWidget(meaning, row, 1);
        all.append(choice.text + QStringLiteral(": ") + choice.explanation);
    }
    auto *more = new PlainLabel(PlainLabel::Fit::Wrap, this);
    more->setTone(Tone::Muted);
    more->setFont(fonts::small());
    more->setText(tr("All that stands there must be true of a line. A capital letter makes its "
                     "word care for capitals."));
    grid->addWidget(more, grid->rowCount(), 0, 1, 2);
    setAccessibleName(tr("What can be written in the filter"));
    setAccessibleDescription(all.join(QStringLiteral(". ")));
}

void FilterSyntaxPopup::showBelow(const QWidget *field)
{
    setFixedWidth(syntaxWidth);
    setFixedHeight(layout()->heightForWidth(syntaxWidth));
    move(field->mapToGlobal(QPoint(std::max(0, field->width() - width()), field->height() + 4)));
    show();
}

} // namespace panel
